"""What the correspondence room refuses, one sentence each."""


class LetterNotWritten(LookupError):
    """The rulebook has no such letter, or a placeholder of it was not filled."""


class NothingSaid(ValueError):
    """A message has words."""
