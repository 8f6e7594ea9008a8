"""Letters and notices: composed with the act that causes them, sent after it, delivery kept.

Knows people, not applications.
"""
