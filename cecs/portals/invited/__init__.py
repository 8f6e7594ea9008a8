"""Pages behind a one-time private link, for people without an account, will live here.

Must not show more than the link names.
"""
