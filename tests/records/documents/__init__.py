"""Tests of cecs/records/documents."""
