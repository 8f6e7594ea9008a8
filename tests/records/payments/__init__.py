"""Tests of cecs/records/payments."""
