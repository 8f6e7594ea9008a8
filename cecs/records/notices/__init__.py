"""What the office announces: dated, worded and worded again, signed by a second person, reviewed before it goes stale.

Stands on: audit, accounts, worklist. Knows nothing of applications or certificates.
"""
