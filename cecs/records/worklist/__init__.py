"""Everything that becomes a task for staff: a doubtful match, a difference in reconciliation.

Knows its subject by number only.
"""
