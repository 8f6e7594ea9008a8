"""What somebody types as a notice, and what is wrong with it before anybody is shown it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cecs.records.notices.states import Audience, Place, Severity, Stage

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of a notice in each language, and the order it rests on."""

    titles: Mapping[str, str]
    texts: Mapping[str, str]
    since: date
    rests_on: str = ""
    link: str = ""

    def as_columns(self) -> dict[str, Any]:
        """Give the words as a wording keeps them."""
        return {
            "titles": dict(self.titles),
            "texts": dict(self.texts),
            "since": self.since,
            "rests_on": self.rests_on,
            "link": self.link,
        }

    def problems(self) -> Iterator[str]:
        """Say what is lacking."""
        if not all(self.titles.get(one, "").strip() and self.texts.get(one, "").strip() for one in LANGUAGES):
            yield _("Write the heading and the text in English and in Spanish.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A notice to be: its words, for whom, where, until when, and when somebody must look at it again."""

    said: Said
    review_by: date
    audience: Audience = Audience.EVERYONE
    severity: Severity = Severity.INFO
    stage: Stage = Stage.NONE
    pages: tuple[Place, ...] = field(default=(Place.ALL,))
    until: date | None = None

    def problems(self) -> Iterator[str]:
        """Say what is lacking or contradicts itself."""
        yield from self.said.problems()
        if not self.pages:
            yield _("Choose at least one place where it stands.")
        if self.until is not None and self.until <= self.said.since:
            yield _("Its last day lies before its first: change one of them.")
        if self.review_by < self.said.since:
            yield _("Choose a day of review on or after its first day.")
