"""What happens to the history by itself."""

from cecs.records.audit.actions.seal_history import seal_history


def seal_what_is_new() -> int:
    """Seal what was written since the last time, and say how many rows that was."""
    seal = seal_history()
    return seal.rows if seal else 0
