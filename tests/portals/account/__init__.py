"""Tests of cecs/portals/account."""
