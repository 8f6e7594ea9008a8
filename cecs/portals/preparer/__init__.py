"""Certification officers of colleges: recommendations and institutional transcripts.

Sees only its own institution's people, and of them only what it sent and how far they have got.
"""
