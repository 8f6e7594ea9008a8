"""Districts, schools, colleges and programs, and who may act for them since when. Knows no educator."""
