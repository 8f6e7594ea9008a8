"""Tests of cecs/portals/content."""
