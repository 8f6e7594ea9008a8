"""A district's staff and assignments will live here. Must not know applications."""
