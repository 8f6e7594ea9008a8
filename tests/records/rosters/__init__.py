"""Tests of cecs/records/rosters."""
