"""The law pages: every certificate, endorsement, request, test, fee and text of the rulebook, as of any day.

Drawn from the rulebook alone, never written by hand. They ask the database nothing.
"""
