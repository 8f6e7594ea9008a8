"""Tests of cecs/portals/clerk."""
