"""What the determinations room refuses, one sentence each."""


class NotYours(ValueError):
    """Somebody else has this file."""


class NotDetermined(ValueError):
    """Some requirement has no answer yet."""

    def __init__(self, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(f"These requirements have no answer yet: {', '.join(missing)}.")


class ReasonNeeded(ValueError):
    """A coded reason is needed, or the one given does not fit."""


class SamePerson(ValueError):
    """Nobody both determines and decides the same application."""


class NothingToAsk(ValueError):
    """No requirement is lacking, so there is nothing to write a deficiency letter about."""


class CannotGrant(ValueError):
    """What was determined does not allow a grant."""


class NoStandingOrder(ValueError):
    """No standing order in force covers this kind of request."""


class TooLate(ValueError):
    """The days in which a review can be asked for are over."""


class NotDenied(ValueError):
    """Only a denial is looked at again."""
