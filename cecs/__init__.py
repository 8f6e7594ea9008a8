"""CECS, an educator certification system: the law as dated data, what happened as records, and who is asking as portals.

Read top to bottom: config stands on portals, portals on records, records on eligibility, eligibility on law, law on values.
"""
