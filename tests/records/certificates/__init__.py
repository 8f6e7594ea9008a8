"""Tests of cecs/records/certificates."""
