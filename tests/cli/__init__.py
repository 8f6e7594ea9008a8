"""Tests of cecs/cli."""
