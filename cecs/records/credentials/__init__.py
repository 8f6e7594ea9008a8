"""Proofs of a certificate: the PDF, its verification code. Knows the register; must not know the application."""
