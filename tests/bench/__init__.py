"""Tests of bench/: that it compares rightly. No test asserts a time."""
