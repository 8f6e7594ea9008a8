"""What anyone may see: home, look-up, verification, the law pages.

Must never know applications, determinations, payments or the mailroom.
"""
