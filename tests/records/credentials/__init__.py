"""Tests of cecs/records/credentials."""
