"""The educator's own pages: self-check, apply, evidence, pay, progress, certificates.

Must not reach into another audience's screens, and touches the records only through acts and queries.
"""
