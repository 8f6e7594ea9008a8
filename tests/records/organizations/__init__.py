"""Tests of cecs/records/organizations."""
