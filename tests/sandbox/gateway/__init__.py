"""Tests of sandbox/gateway."""
