"""Tests of sandbox/mail."""
