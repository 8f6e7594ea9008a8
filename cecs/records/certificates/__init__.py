"""The register: who may serve, in what, from when until when. Never rewritten. Knows nothing of applications."""
