"""What answers when an educator's page is asked for: forms in, acts called, templates out."""
