"""Emergency meal programs for families: where a child may eat, each program's list, and the same as data."""
