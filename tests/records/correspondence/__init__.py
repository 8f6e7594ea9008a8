"""Tests of cecs/records/correspondence."""
