"""The history: one append-only table and one catalogue of the kinds of row it may hold.

Stands on nothing; knows no record by type, and no account: an actor is text, as they were that day.
"""
