"""Tests of cecs/api."""
