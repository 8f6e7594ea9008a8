"""What the applications room refuses, one sentence each."""

from django.http import Http404


class NotFromHere(ValueError):
    """That step can't be taken from where the application stands, or somebody was there first."""


class NotReadyToFile(ValueError):
    """Something must be given before the application can be signed."""

    def __init__(self, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(f"Before it can be signed, this is needed: {', '.join(missing)}.")


class ChangedMeanwhile(ValueError):
    """The draft was changed elsewhere since it was read."""


class NoSuchApplication(Http404):
    """There is no such application for this account."""


class NotAskedFor(ValueError):
    """Nothing of that kind can be asked for."""


class PaperNeeded(ValueError):
    """A paper must show it."""


class SayWhy(ValueError):
    """Whoever refuses says why."""


class NoSuchCorrection(Http404):
    """There is no such request to put something right."""
