"""What a piece of mail tells of its owner: numbers, days and words, from what was typed and what was recognised."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from cecs.records.educators.spelling import folded
from cecs.records.mailroom.models import MailPiece

_APPLICATION = re.compile(r"\bA\s*-\s*(\d{4})\s*-\s*(\d{6,7})\s*-\s*([A-Z])\b")
_EIN = re.compile(r"(?<![\d-])\d{9,10}(?![\d-])")
_POSTAL_CODE = re.compile(r"\b\d{5}\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_AMERICAN = re.compile(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\b")
_WRITTEN = re.compile(r"\b([A-Za-z]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_WRITTEN_DAY_FIRST = re.compile(r"\b(\d{1,2})\s+(?:de\s+)?([A-Za-z]{3,12})\s+(?:de\s+)?(\d{4})\b")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep", "oct", "nov", "dec dic",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MOST_WORDS = 400  # of a page; a longer one is a booklet, and its first page says whose it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What may name an owner."""

    name: tuple[str, ...]  # the folded words of the name that a clerk typed
    words: tuple[str, ...]  # every folded word, in order
    applications: tuple[str, ...]
    eins: tuple[str, ...]
    days: frozenset[date]
    postal_codes: frozenset[str]


def clues_of(piece: MailPiece) -> Clues:
    """Read everything that a piece says of its owner."""
    text = f"{piece.name_on_it}\n{piece.number_on_it}\n{piece.text_on_it}"
    lines = f"{text}\n{piece.envelope.sender}"
    born = {piece.born_on_it} if piece.born_on_it else set()
    typed = folded(piece.name_on_it).split()
    return Clues(
        name=tuple(typed),
        words=tuple(folded(lines).split()[:_MOST_WORDS]),
        applications=tuple(dict.fromkeys(f"A-{y}-{n}-{c}" for y, n, c in _APPLICATION.findall(text.upper()))),
        eins=tuple(dict.fromkeys(_EIN.findall(text))),
        days=frozenset({*born, *days_in(text)}),
        postal_codes=frozenset(_POSTAL_CODE.findall(lines)),
    )


def days_in(text: str) -> Iterator[date]:
    """Give every day that a text names, as people write days.

    >>> [f"{day:%B %d}" for day in days_in("born 5/20/1990, on May 21, 1990, el 22 de mayo de 1990")]
    ['May 20', 'May 21', 'May 22']
    """
    for year, month, day in _ISO.findall(text):
        yield from _day(year, month, day)
    for month, day, year in _AMERICAN.findall(text):
        yield from _day(year, month, day)
    for month, day, year in _WRITTEN.findall(text):
        yield from _day(year, str(_MONTHS.get(month[:3].lower(), 0)), day)
    for day, month, year in _WRITTEN_DAY_FIRST.findall(text):
        yield from _day(year, str(_MONTHS.get(month[:3].lower(), 0)), day)


def _day(year: str, month: str, day: str) -> Iterator[date]:
    with suppress(ValueError):
        yield date(int(year), int(month), int(day))
