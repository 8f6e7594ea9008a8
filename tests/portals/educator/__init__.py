"""Tests of cecs/portals/educator."""
