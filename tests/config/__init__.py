"""Tests of cecs/config."""
