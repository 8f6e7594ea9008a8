"""Journeys: whole jobs, done in a real browser against the real product with everything that runs beside it."""
