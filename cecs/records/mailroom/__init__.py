"""What arrived, by which door, in which envelope, and whose it is, will live here. Must not determine anything."""
