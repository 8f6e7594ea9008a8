"""What a law page holds: one shape for every kind of row, drawn as a page and given as JSON alike."""

from dataclasses import dataclass
from datetime import date

from cecs.eligibility.asks import AskedLine, Told
from cecs.eligibility.explain import Cited
from cecs.portals.public.rulebook.plot import Plot


@dataclass(frozen=True, slots=True)
class Link:
    """Another law page, by its words."""

    words: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands beside it, perhaps with a page of its own."""

    label: str
    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A text and the language it is in: not every note has been put into every language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class History:
    """What the law said on one subject through time, oldest first; drawn where it is a figure that moved."""

    label: str
    told: tuple[Told, ...]
    plot: Plot | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One way of asking, and what it asks."""

    title: str
    lines: tuple[AskedLine, ...]
    links: tuple[Link, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Other pages under one heading."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CaseSeen:
    """A worked case in a line."""

    id: str
    title: str
    filed_on: date
    asks: str
    conclusion: str
    conclusion_words: str
    address: str

    @property
    def tone(self) -> str:
        """The colour family of the answer; the words beside it say the same."""
        return {"grant": "good", "refuse": "bad", "incomplete": "warn", "review": "wait"}.get(self.conclusion, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One row of the rulebook on one day, in one language."""

    kind: str
    code: str
    title: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    citations: tuple[Cited, ...] = ()
    histories: tuple[History, ...] = ()
    ways: tuple[Way, ...] = ()
    not_covered: tuple[Note, ...] = ()
    related: tuple[Related, ...] = ()
    cases: tuple[CaseSeen, ...] = ()
    outward: tuple[str, ...] = ()  # where a text itself stands
    confidence: str = "official"
