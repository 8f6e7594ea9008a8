"""Districts: the meal sites they propose. Statements of experience, permit requests and staff look-up will live here.

Must not see another district's staff.
"""
