"""Score files of testing companies: how a company writes a line, and what a line says."""
