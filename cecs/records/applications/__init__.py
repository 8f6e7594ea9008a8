"""What an educator asks for: draft, filing, states, attestation. Must not know how it is determined."""
