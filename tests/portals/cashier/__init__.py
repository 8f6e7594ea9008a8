"""Tests of cecs/portals/cashier."""
