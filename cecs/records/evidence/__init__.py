"""What bears on a requirement: recommendations, scores, transcripts, service, checks.

Says from whom it came and who verified it. Does not judge.
"""
