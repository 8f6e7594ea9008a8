"""The educator's own pages: self-check, apply, evidence, pay, status, certificates. Must not reach into another audience's screens."""
