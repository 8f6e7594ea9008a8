"""Tests of cecs/values."""
