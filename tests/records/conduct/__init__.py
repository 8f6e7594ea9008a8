"""Tests of cecs/records/conduct."""
