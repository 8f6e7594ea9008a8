"""Tests of cecs/portals/preparer."""
