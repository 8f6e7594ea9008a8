"""One file a command; each only calls an act or a job."""
