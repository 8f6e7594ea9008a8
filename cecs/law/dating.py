"""Reading what the law says through time: oldest first, no overlap, no gap that is not spoken of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from cecs.law.provisions import Dated, ReadBy, Said, Words
from cecs.law.reading import Here, nearest
from cecs.law.vocabulary import KNOWN
from cecs.values.spans import Span

T = TypeVar("T")

DATES = ("since", "until")
PROVENANCE = ("cites", "confidence", "left_out", "read_by", "note")


@dataclass(frozen=True, slots=True)
class Desk:
    """What every reader has at hand: the cited texts, the languages, and the declared words."""

    sources: frozenset[str]
    languages: tuple[str, ...]
    declared: Mapping[str, Mapping[str, Words]]

    def words(self, here: Here) -> Words:
        """A text in every language of the rulebook."""
        keys = here.only(self.languages, self.languages)
        return {language: keys[language].text() for language in self.languages}

    def cites(self, here: Here | None) -> tuple[str, ...]:
        """Cited texts, each of them known to sources.yaml."""
        cited = here.items() if here else ()
        for one in cited:
            if one.text() not in self.sources:
                one.refuse(f"{one.text()!r} is no source. {nearest(one.text(), self.sources)}")
        return tuple(one.text() for one in cited)

    def among(self, name: str) -> frozenset[str]:
        """The words of a shared or declared list."""
        return KNOWN.get(name) or frozenset(self.declared.get(name, {}))


def span_of(keys: Mapping[str, Here]) -> Span:
    """From `since` (null: no text says since when) until the first day after."""
    since = keys["since"].day_or_none() if "since" in keys else None
    until = keys["until"].day_or_none() if "until" in keys else None
    if since and until and until <= since:
        keys["until"].refuse(f"ends ({until}) before it begins ({since})")
    return Span(since, until)


def said_of(here: Here, value: T, desk: Desk) -> Said[T]:
    """One entry's span and provenance, around its value."""
    keys = here.block()
    confidence = keys["confidence"].word(KNOWN["confidence"]) if "confidence" in keys else "official"
    left_out = keys["left_out"].text() if "left_out" in keys else ""
    cites = desk.cites(keys.get("cites"))
    return Said(span_of(keys), value, cites, confidence, left_out, _read_by(keys))


def dated(here: Here, subject: str, desk: Desk, read: Callable[[Here], T], *, gaps: bool = False) -> Dated[T]:
    """A list of entries through time. An entry without `until` lasts until the next begins."""
    entries = [(one, said_of(one, read(one), desk)) for one in here.items()]
    if not entries:
        here.refuse("nothing is said here")
    said: list[Said[T]] = []
    for number, (_, entry) in enumerate(entries):
        following = entries[number + 1] if number + 1 < len(entries) else None
        said.append(_until_next(entry, following, gaps=gaps))
    return Dated(subject, tuple(said))


def _until_next(entry: Said[T], following: tuple[Here, Said[T]] | None, *, gaps: bool) -> Said[T]:
    """The entry, ended where the next one begins."""
    if following is None:
        return entry
    there, after = following
    if after.span.since is None:
        there.refuse("only the first entry may have no `since`")
    if entry.span.since and after.span.since <= entry.span.since:
        there.refuse(f"begins {after.span.since}, not after the entry before it")
    if entry.span.until is None:
        span = Span(entry.span.since, after.span.since)
        return Said(span, entry.value, entry.cites, entry.confidence, entry.left_out, entry.read_by)
    if entry.span.until > after.span.since:
        there.refuse(f"overlaps the entry before it, which ends on {entry.span.until}")
    if entry.span.until < after.span.since and not gaps:
        there.refuse(f"leaves a gap: the entry before it ends on {entry.span.until}; say what holds in between")
    return entry


def _read_by(keys: Mapping[str, Here]) -> ReadBy | None:
    """Who read it, and when."""
    if "read_by" not in keys:
        return None
    read = keys["read_by"].only((), ("who", "day"))
    return ReadBy(read["who"].text(), read["day"].day())
