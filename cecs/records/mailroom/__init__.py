"""What arrived, by which door, in which envelope, and to whom it belongs, will live here. Must not determine anything."""
