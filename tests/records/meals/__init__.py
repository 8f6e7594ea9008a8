"""Tests of cecs/records/meals."""
