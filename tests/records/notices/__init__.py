"""Tests of cecs/records/notices."""
