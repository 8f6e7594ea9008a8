"""Who reads the law pages: on which day, in which language. Knows how each row is called and where its page is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.eligibility.asks import AskedLine, Told, asked_line, told
from cecs.law.asking import Requirement
from cecs.law.provisions import Dated, Words
from cecs.law.rulebook import Law, Rulebook
from cecs.portals.public.rulebook.plot import plotted
from cecs.portals.public.rulebook.seen import History, Link, Note

KINDS: Mapping[str, Any] = {
    "certificates": gettext_lazy("Certificates, permits and authorizations"),
    "endorsements": gettext_lazy("Endorsements"),
    "requests": gettext_lazy("What you can ask for"),
    "assessments": gettext_lazy("Tests"),
    "fees": gettext_lazy("Fees"),
    "texts": gettext_lazy("Texts of the law"),
}


@dataclass(frozen=True, slots=True)
class Reader:
    """The law of a day in a language; `chosen` where the reader named the day."""

    law: Law
    language: str
    chosen: bool = False

    @property
    def day(self) -> date:
        """The day the law is read on."""
        return self.law.day

    @property
    def rulebook(self) -> Rulebook:
        """The whole rulebook."""
        return self.law.rulebook

    def address(self, name: str, *args: str, on: date | None = None) -> str:
        """Where a law page is, as of the same day unless another is named."""
        day = on or (self.day if self.chosen else None)
        return reverse(f"public:{name}", args=args) + (f"?{urlencode({'on': day.isoformat()})}" if day else "")

    def to(self, kind: str, code: str, note: str = "") -> Link:
        """The page of a row."""
        return Link(self.title(kind, code), self.address("law_page", kind, code), note)

    def code_shown(self, kind: str, code: str) -> str:
        """The code that people know a row by, if they know it by one."""
        if kind == "assessments" and code in self.rulebook.assessments:
            return self.rulebook.assessments[code].code
        return code if kind == "endorsements" else ""

    def title(self, kind: str, code: str) -> str:
        """How a row is called."""
        return titles(self.rulebook, kind)[code][self.language]

    def lines(self, requirements: tuple[Requirement, ...]) -> tuple[AskedLine, ...]:
        """What is asked, in words; what is not asked on this day comes last."""
        lines = [asked_line(one, self.law, self.language) for one in requirements]
        return tuple(sorted(lines, key=lambda one: one.silent))

    def history(self, label: str, dated: Dated[Any], words: Any, *, plot: bool = False) -> History:
        """A subject through time, each value in words."""
        entries: list[Told] = []
        for said in dated.said:
            value = _("Not known") if said.value is None else words(said.value)
            entries.append(told(said, self.law, self.language, str(value)))
        drawn = plotted([(one.span.since, one.span.until, _figure(one.value), words(one.value) if one.value is not None
                          else "") for one in dated.said], self.day) if plot else None  # fmt: skip
        return History(label, tuple(entries), drawn)

    def note(self, words: Words) -> tuple[Note, ...]:
        """A text in the reader's language, or in the one it was written in."""
        for language in (self.language, *words):
            if language in words:
                return (Note(words[language], language),)
        return ()


def _figure(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def titles(rulebook: Rulebook, kind: str) -> Mapping[str, Words]:
    """Every row of a kind, by its code; also those that have a name but no law yet."""
    languages = rulebook.jurisdiction.languages
    if kind == "certificates":
        return dict(rulebook.declared.get("certificate types", {}))
    if kind == "endorsements":
        return dict(rulebook.declared.get("endorsements", {}))
    if kind == "assessments":
        return dict(rulebook.declared.get("tests", {}))
    if kind == "requests":
        return {code: one.title for code, one in rulebook.offers.items()}
    if kind == "fees":
        return {code: one.title for code, one in rulebook.fees.items()}
    return {code: dict.fromkeys(languages, one.label) for code, one in rulebook.sources.items()}
