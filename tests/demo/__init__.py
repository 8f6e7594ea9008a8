"""Tests of cecs/demo."""
