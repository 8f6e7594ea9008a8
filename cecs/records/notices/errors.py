"""What the notices refuse, one sentence each."""


class NotWorded(ValueError):
    """The notice lacks something; `problems` says what, a sentence each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


class SecondPersonNeeded(ValueError):
    """Whoever wrote a wording can't be the one who signs it."""
