"""The person: names through time, identifiers, addresses, matching. Must not know what the person asks for or holds."""
