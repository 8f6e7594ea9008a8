"""Help and tutorials as Markdown in both languages will live here. Holds words only, no logic."""
