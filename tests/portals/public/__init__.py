"""Tests of cecs/portals/public."""
