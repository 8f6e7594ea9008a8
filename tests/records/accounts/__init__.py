"""Tests of cecs/records/accounts."""
