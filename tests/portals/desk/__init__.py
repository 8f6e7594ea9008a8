"""Tests of cecs/portals/desk."""
