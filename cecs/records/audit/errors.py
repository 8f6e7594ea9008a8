"""What the history refuses, one sentence each."""


class UnknownKind(LookupError):
    """A history row was asked for under a kind that the catalogue does not hold."""


class WronglyCarried(ValueError):
    """A history row lacks something its kind always carries, or carries something the catalogue does not name."""
