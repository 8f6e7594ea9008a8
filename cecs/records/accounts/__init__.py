"""What signs in, and the roles on one page. Must not know who an educator is."""
