"""Tests of cecs/api/webhooks."""
