"""Tests of cecs/law."""
