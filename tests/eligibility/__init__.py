"""Tests of cecs/eligibility."""
