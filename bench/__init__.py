"""Measures the hot paths beside the limits and peers they are held to, all in the same run."""
