"""Tests of cecs/records/evidence."""
