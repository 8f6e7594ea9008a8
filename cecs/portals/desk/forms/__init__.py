"""The forms by which evaluators determine and supervisors decide."""
