"""Tests of cecs/records/mailroom."""
