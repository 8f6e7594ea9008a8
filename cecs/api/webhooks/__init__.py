"""Where other systems tell us what happened at their end.

Checks the signature, keeps the raw message, calls an act; decides nothing itself.
"""
