"""Certification officers of colleges: recommendations and institutional transcripts. Sees only its own institution's people."""
