"""What a line of a score file says, or why it says nothing that can be filed."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from cecs.law.holdings import AssessmentMark
from cecs.law.shelf import rulebook
from cecs.records.educators.identifiers import same_identifier
from cecs.records.educators.spelling import folded
from cecs.records.mailroom.scores.layout import Layout, tests_of
from cecs.values import clock

_MOST = 60
_folded = lru_cache(maxsize=50_000)(folded)  # the same names stand on line after line


@dataclass(frozen=True, slots=True)
class Line:
    """One score, as the company tells it."""

    score_id: str
    given: str
    family: str
    middle: str
    born_on: date | None
    ein: str
    says: Mapping[str, Any]  # an assessment of the case format
    is_invalid: bool

    @property
    def name_key(self) -> tuple[str, str]:
        """Give the name as names are compared."""
        return _folded(self.given), _folded(self.family)


class _Wrong(ValueError):
    """A line says nothing that can be filed; the code says why."""


class Reader:
    """Reads the lines of one layout: gives the line, or the code of the reason for which it is refused."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.fields = _fixed(layout) if layout.shape == "fixed" else _columns(layout)
        self.tests, self.marks, self.today = tests_of(layout), rulebook().assessments, clock.today()
        self.days: dict[str, date | None] = {"": None}  # the same days stand on line after line

    def __call__(self, text: str) -> Line | str:
        """Read one line."""
        try:
            return self._line(text)
        except _Wrong as wrong:
            return str(wrong)

    def _line(self, text: str) -> Line:
        told = self.fields(text)
        if told is None:
            raise _Wrong("shape")
        if not told["score_id"] or len(told["score_id"]) > _MOST:
            raise _Wrong("no-id")
        if not told["given"] or not told["family"]:
            raise _Wrong("no-name")
        is_invalid = bool(self.layout.invalid) and told.get("action", "") == self.layout.invalid
        return Line(
            told["score_id"],
            told["given"],
            told["family"],
            told.get("middle", ""),
            self._day(told.get("born_on", "")),
            same_identifier(told.get("ein", "")),
            self._says(told, is_invalid=is_invalid),
            is_invalid,
        )

    def _says(self, told: Mapping[str, str], *, is_invalid: bool) -> Mapping[str, Any]:
        test = self.tests.get(told["test"])
        if test is None:
            raise _Wrong("unknown-test")
        taken = self._day(told["taken"])
        if taken is None or taken > self.today:
            raise _Wrong("bad-day")
        score = _score(self.marks[test], told["score"])
        if score is None and not is_invalid:
            raise _Wrong("bad-score")
        measure = "total" if self.marks[test].measure == "total" else "score"
        return {"test": test, "taken": taken.isoformat(), measure: score, "official": True}

    def _day(self, text: str) -> date | None:
        if text not in self.days:
            try:
                self.days[text] = datetime.strptime(text, self.layout.dates).date()  # noqa: DTZ007 - a day has no zone
            except ValueError:
                raise _Wrong("bad-day") from None
        return self.days[text]


def _fixed(layout: Layout) -> Callable[[str], dict[str, str] | None]:
    least = max(end for _begin, end in layout.fixed.values())
    spans = list(layout.fixed.items())

    def fields(text: str) -> dict[str, str] | None:
        line = text.rstrip("\r\n")
        if len(line) < least - 3 or len(line) > least + _MOST:
            return None
        return {field: line[begin:end].strip() for field, (begin, end) in spans}

    return fields


def _columns(layout: Layout) -> Callable[[str], dict[str, str] | None]:
    wanted, many = list(layout.named.items()), len(layout.columns)

    def fields(text: str) -> dict[str, str] | None:
        try:
            parts = next(csv.reader([text]), []) if '"' in text else text.rstrip("\r\n").split(",")
        except csv.Error:
            return None
        return {field: parts[place].strip() for field, place in wanted} if len(parts) == many else None

    return fields


def _score(mark: AssessmentMark, text: str) -> int | float | str | None:
    if mark.levels:
        return next((level for level in mark.levels if level.casefold() == text.casefold()), None)
    try:
        number = float(text)
    except ValueError:
        return None
    if not 0 <= number < 10_000:  # noqa: PLR2004 - no test has such marks, and this is no number at all
        return None
    return int(number) if number == int(number) else number
