"""Tests of cecs/portals/employer."""
