"""What a made-up graduate can show, in the case format's words: all that is asked for, a score above the law's mark."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from cecs.demo.setting import setting
from cecs.law.rulebook import Law
from cecs.values.spans import add_months, add_years

Says = dict[str, Any]
_YEARS_ELSEWHERE = 6
_ABOVE_THE_MARK = (2, 24)
_WHERE_NO_MARK_IS_KNOWN = (158, 182)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing to file: its kind, what it says, from which source."""

    kind: str
    says: Says
    source: str
    source_name: str


def graduate_pieces(chance: Random, law: Law, code: str, college: str, *, finished_on: date) -> Iterator[Piece]:
    """Give all that a graduate of a college's program has, but the recommendation, which is an act of its own."""
    here = setting()
    field, home = here.fields[code], law.jurisdiction.home
    degree = {"level": "bachelor", "field": field.major, "institution": college, "state": home, "country": "US"}
    conferred = {**degree, "accreditation": "regional", "conferred": finished_on.isoformat()}
    yield Piece(kind="degree", says=conferred, source="institution", source_name=college)
    credits_ = {**here.credits, **field.credits}
    yield Piece(kind="credits", says=credits_, source="institution", source_name=college)
    for topic, hours in here.courses.items():
        completed = add_months(finished_on, -12).isoformat()
        course = {"topic": topic, "credits": hours, "clock_hours": hours * 15, "completed": completed}
        yield Piece(kind="course", says=course, source="institution", source_name=college)
    if field.test:
        yield _score(chance, law, field.test, finished_on - timedelta(days=chance.randint(30, 150)))
    if here.portfolio:
        yield _portfolio(chance, law, finished_on - timedelta(days=chance.randint(20, 60)))


def elsewhere(today: date) -> Iterator[Piece]:
    """Give what another state says of somebody who moves here: a full certificate, served under, still in force."""
    there = setting().ben
    if not there:
        return
    since = add_years(date(today.year, 7, 1), -_YEARS_ELSEWHERE)
    days = {"issued": since.isoformat(), "effective": since.isoformat(), "status": "active", "served": True}
    expires = add_years(since, _YEARS_ELSEWHERE + 2).isoformat()
    says = {**there["holds"], **days, "expires": expires}
    yield Piece(kind="certificate", says=says, source="other-state", source_name=there["office"])


def cleared(office: str) -> Piece:
    """Give a clear background check, from the office that checks."""
    says = {"background_check": "clear", "child_abuse_registry": "clear"}
    return Piece(kind="conduct", says=says, source="bureau", source_name=office)


def _score(chance: Random, law: Law, test: str, taken_on: date) -> Piece:
    mark = law.rulebook.assessments[test]
    said = mark.marks.find(taken_on)
    passing = said.value if said else None
    score = passing + chance.randint(*_ABOVE_THE_MARK) if isinstance(passing, int | float) else None
    told = {"test": test, "taken": taken_on.isoformat(), "official": True}
    says = {**told, "score": int(score) if score else chance.randint(*_WHERE_NO_MARK_IS_KNOWN)}
    return Piece(kind="assessment", says=says, source="testing-company", source_name=mark.provider)


def _portfolio(chance: Random, law: Law, taken_on: date) -> Piece:
    portfolio = setting().portfolio
    says = {"test": portfolio["test"], "taken": taken_on.isoformat(), "score": chance.randint(*portfolio["scores"])}
    provider = law.rulebook.assessments[portfolio["test"]].provider
    return Piece(kind="assessment", says={**says, "official": True}, source="testing-company", source_name=provider)
