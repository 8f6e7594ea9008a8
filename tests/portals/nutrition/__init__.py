"""Tests of cecs/portals/nutrition."""
