"""Stand-ins for the outside world, each a process of its own that the product meets over HTTP or SMTP only."""
