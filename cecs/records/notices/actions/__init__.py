"""What may happen in this room: one act a file."""
