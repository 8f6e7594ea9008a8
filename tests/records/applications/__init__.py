"""Tests of cecs/records/applications."""
