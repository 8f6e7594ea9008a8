"""CECS, an educator certification system.

The law is dated data, what happened is records, and who is asking is a portal.

Read top to bottom: config stands on portals, portals on records, records on eligibility, eligibility on law, and law
on values.
"""
