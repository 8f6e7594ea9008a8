"""Tests of cecs/records/worklist."""
