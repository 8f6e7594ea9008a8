"""Tests of cecs/records/educators."""
