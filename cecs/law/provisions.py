"""A provision: what the law says, from which day, by which text, and who read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from cecs.values.spans import Span

T = TypeVar("T")

Words = Mapping[str, str]  # language -> text

# From the strongest to the weakest: an answer is as sure as the weakest text it rests on.
CONFIDENCE = ("official", "secondary", "partial", "inferred", "unverified")


class LawNotRead(LookupError):
    """The rulebook was asked about a day for which nobody has read a text into it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that provisions cite: its id, how it is called, where it stands, and when it was in force."""

    id: str
    label: str
    kind: str  # statute, regulation, public-act, practice
    links: tuple[str, ...] = ()
    about: Words = field(default_factory=dict)
    in_force: Span = field(default_factory=lambda: Span(None))
    read_on: date | None = None  # when somebody last read it; else the day on which all texts were read


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Who read the text, and on which day."""

    who: str
    day: date


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """One thing the law said, while it said it."""

    span: Span
    value: T
    cites: tuple[str, ...]
    confidence: str = "official"
    left_out: str = ""
    read_by: ReadBy | None = None


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """What the law says on a subject through time, oldest first. A value never travels without its citation."""

    subject: str
    said: tuple[Said[T], ...]

    def on(self, day: date) -> Said[T]:
        """What it said on that day, with the text that says so."""
        found = self.find(day)
        if found is None:
            raise LawNotRead(f"{self.subject} on {day.isoformat()}")
        return found

    def find(self, day: date) -> Said[T] | None:
        """What it said on that day, if anything."""
        return next((said for said in self.said if said.span.covers(day)), None)


def weakest(*confidences: str) -> str:
    """The least sure of several."""
    return max(confidences, key=CONFIDENCE.index, default=CONFIDENCE[0])
