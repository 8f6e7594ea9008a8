"""Tests of cecs/records/vault."""
