"""Lists on the educator's own page: applications, what to do next, receipts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import amount
from cecs.portals.educator.showing.titles import STATES, title_of
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.payments.models import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One application in the list."""

    title: str
    url: str
    state: str
    state_words: Any
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """Something only the educator can do next."""

    kind: str
    heading: Any
    text: Any
    url: str
    link: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One receipt in the list."""

    number: str
    on: Any
    for_number: str
    amount: str
    url: str


def application_lines(applications: Iterable[Application], law: Law) -> list[Line]:
    """List applications with their state; withdrawn drafts are not worth a line."""
    return [
        Line(
            title=title_of(one, law),
            url=reverse("educator:application", args=(one.key,)),
            state=one.state,
            state_words=STATES[one.state],
            hint=one.number,
        )
        for one in applications
        if one.is_filed or one.is_draft
    ]


def to_do_of(applications: Iterable[Application], owed: Mapping[str, int], law: Law) -> list[ToDo]:
    """List what waits for the educator: letters to answer first, then what is to be paid, then drafts to finish."""
    every = list(applications)
    letters = [_letter(one, law) for one in every if one.state == State.AWAITING_ANSWER]
    money = [_money(one, owed[one.number], law) for one in every if one.is_in_flight and one.number in owed]
    return [*letters, *money, *(_draft(one, law) for one in every if one.is_draft)]


def receipt_lines(receipts: Iterable[Receipt]) -> list[ReceiptLine]:
    """List receipts."""
    return [
        ReceiptLine(
            number=one.number,
            on=one.on,
            for_number=one.for_number,
            amount=amount(one.cents),
            url=reverse("educator:receipt", args=(one.key,)),
        )
        for one in receipts
    ]


def _letter(application: Application, law: Law) -> ToDo:
    return ToDo(
        kind="warning",
        heading=_("We wrote to you: something is missing"),
        text=title_of(application, law),
        url=reverse("educator:answer", args=(application.key,)),
        link=_("Read what is missing, and answer"),
    )


def _money(application: Application, cents: int, law: Law) -> ToDo:
    return ToDo(
        kind="info",
        heading=_("%(amount)s is still owed") % {"amount": amount(cents)},
        text=title_of(application, law),
        url=reverse("educator:pay", args=(application.key,)),
        link=_("Pay"),
    )


def _draft(application: Application, law: Law) -> ToDo:
    return ToDo(
        kind="info",
        heading=_("You have a draft"),
        text=title_of(application, law),
        url=reverse("educator:application", args=(application.key,)),
        link=_("Go on with it"),
    )
