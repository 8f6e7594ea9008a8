"""Tests of cecs/records/audit."""
