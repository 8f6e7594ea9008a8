"""Tests of cecs/portals/invited."""
