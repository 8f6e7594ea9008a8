"""Search over the whole rulebook: codes and words, in every language it is written in."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cecs.law.asking import Requirement
from cecs.law.rulebook import Rulebook
from cecs.portals.public.rulebook.reader import KINDS, Reader, titles
from cecs.portals.public.rulebook.seen import Link

_KNOWN: dict[str, tuple["Entry", ...]] = {}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as the search sees it."""

    kind: str
    code: str
    title: str  # folded, every language
    text: str  # folded: all else that is said of it


def found(reader: Reader, asked: str) -> dict[str, tuple[Link, ...]]:
    """The rows in which every word stands, by kind; those that are called so first."""
    words = folded(asked).split()
    if not words:
        return {}
    ranked = sorted(
        ((rank, entry) for entry in entries(reader.rulebook) if (rank := _rank(entry, words)) is not None),
        key=lambda one: (one[0], one[1].title),
    )
    by_kind = {kind: tuple(reader.to(kind, one.code, reader.code_shown(kind, one.code))
                           for _rank_, one in ranked if one.kind == kind) for kind in KINDS}  # fmt: skip
    return {kind: links for kind, links in by_kind.items() if links}


def entries(rulebook: Rulebook) -> tuple[Entry, ...]:
    """Every row, folded once for a rulebook."""
    if rulebook.fingerprint not in _KNOWN:
        _KNOWN.clear()
        _KNOWN[rulebook.fingerprint] = tuple(_entries(rulebook))
    return _KNOWN[rulebook.fingerprint]


def folded(text: str) -> str:
    """Small letters without accents; signs become spaces."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(one if one.isalnum() else " " for one in plain if not unicodedata.combining(one))


def _entries(rulebook: Rulebook) -> Iterator[Entry]:
    for kind in KINDS:
        for code, words in titles(rulebook, kind).items():
            text = " ".join((code, code.replace("_", " "), *_said_of(rulebook, kind, code)))
            yield Entry(kind, code, folded(" ".join((code, *words.values()))), folded(text))


def _said_of(rulebook: Rulebook, kind: str, code: str) -> Iterator[str]:
    """What else is said of a row."""
    if kind == "certificates" and code in rulebook.certificates:
        yield from rulebook.certificates[code].authorizes.values()
    elif kind == "endorsements" and code in rulebook.endorsements:
        asks = rulebook.endorsements[code].asks
        yield from (text for one in asks.values() for requirement in one for text in requirement.title.values())
    elif kind == "assessments" and code in rulebook.assessments:
        yield f"{rulebook.assessments[code].provider} {rulebook.assessments[code].code}"
    elif kind == "texts":
        yield from rulebook.sources[code].about.values()
    elif kind == "requests":
        asked = (one for one in rulebook.offers[code].checklist if isinstance(one, Requirement))
        yield from (text for one in asked for text in one.title.values())


def _rank(entry: Entry, words: list[str]) -> int | None:
    """How near a row is: called exactly so, beginning so, called so, or only saying so."""
    title, text = entry.title.split(), f"{entry.title} {entry.text}"
    if not all(word in text for word in words):
        return None
    if words == folded(entry.code).split():
        return 0
    if all(any(one.startswith(word) for one in title) for word in words):
        return 1
    return 2 if all(word in entry.title for word in words) else 3
