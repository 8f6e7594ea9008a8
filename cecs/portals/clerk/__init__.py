"""The mailroom's pages and the keying of official notices.

Batch scanning and matching will live here; must not determine anything.
"""
