"""Tests of cecs/records/determinations."""
