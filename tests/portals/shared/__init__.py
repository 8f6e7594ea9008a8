"""Tests of cecs/portals/shared."""
