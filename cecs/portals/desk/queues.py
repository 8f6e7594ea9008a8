"""The lists an evaluator and a supervisor work from. Fair: each in the order of filing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.portals.desk.words import state_words, title_of
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.determinations.queries import answer_queue, decision_queue, evaluator_queue, mine

Rows = QuerySet[Application]


@dataclass(frozen=True, slots=True)
class Tab:
    """One list, with how many stand in it."""

    name: str
    words: Any
    count: int
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One application in a list."""

    key: str
    number: str
    person: str
    title: str
    state: str
    state_words: str
    filed_on: date | None
    days: int
    with_whom: str


LISTS: Mapping[str, tuple[Any, Callable[[Account], Rows]]] = {
    "waiting": (_("Waiting"), lambda _account: evaluator_queue()),
    "mine": (_("With me"), mine),
    "answers": (_("Waiting for an answer"), lambda _account: answer_queue()),
    "decisions": (_("Waiting for a decision"), lambda _account: decision_queue()),
}


def rows_of(name: str, account: Account, kind: str = "") -> Rows:
    """Give the applications of a list, of one kind or of all."""
    rows = LISTS[name][1](account)
    return rows.filter(kind=kind) if kind else rows


def tabs(here: str, account: Account) -> list[Tab]:
    """Give every list with its count."""
    return [Tab(name, words, rows(account).count(), name == here) for name, (words, rows) in LISTS.items()]


def kinds_in(name: str, account: Account, law: Law, language: str) -> list[tuple[str, str]]:
    """Give the kinds of application in a list, to choose one by."""
    kinds = rows_of(name, account).order_by().values_list("kind", flat=True).distinct()
    return sorted(((kind, law.words("request kinds", kind, language)) for kind in kinds), key=lambda pair: pair[1])


def lines_of(rows: Iterable[Application], law: Law, language: str) -> list[Line]:
    """Give the lines of a list."""
    return [_line(application, law, language) for application in rows]


def _line(application: Application, law: Law, language: str) -> Line:
    filed_on = application.law_as_of
    return Line(
        key=application.key,
        number=application.number,
        person=application.educator.printed_name,
        title=title_of(application, law, language),
        state=application.state,
        state_words=state_words(application.state),
        filed_on=filed_on,
        days=(law.day - filed_on).days if filed_on else 0,
        with_whom=str(application.with_whom or ""),
    )
