"""Social security numbers, encrypted under their own key, each read logged.

Only the educator's record opens it; it knows nobody's name.
"""
