"""The cast and the seeded population that `make demo` loads.

Enters people through acts, never past them; refuses to run in production.
"""
