"""What bears on a requirement: recommendations, scores, transcripts, service, checks; from whom, verified by whom. Does not judge."""
