"""The forms by which a college sends its word and its transcripts."""
