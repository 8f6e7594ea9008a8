"""What the worklist refuses, one sentence each."""


class AlreadyFinished(ValueError):
    """Somebody else finished this task first, with another outcome."""
