"""What the meal programs refuse, one sentence each."""


class NotAuthorized(ValueError):
    """No authorization of this category covers this place on these days."""


class NotReady(ValueError):
    """What was proposed lacks something; `problems` says what, a sentence each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


class NotTheirs(ValueError):
    """A district proposes for itself alone."""


class AlreadySettled(ValueError):
    """Somebody has approved or refused it already, with another outcome."""
