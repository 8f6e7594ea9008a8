"""Holds and adverse actions will live here. Walled off: others see only that a hold stands."""
