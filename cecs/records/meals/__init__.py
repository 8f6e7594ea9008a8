"""Emergency meal programs: where a child may eat, on which day, and on what rule that rests.

Two categories: limited to the students of named districts (and the children they live with), or community-wide.
Stands on: audit, organizations. Knows nothing of certification.
"""
