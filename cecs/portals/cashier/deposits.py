"""Checks and money orders as the cashier's pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.portals.cashier.money import amount
from cecs.records.payments.cards import method_words
from cecs.records.payments.models import Deposit, Instrument
from cecs.records.payments.states import InstrumentState

TONES = {
    InstrumentState.IN_HAND: "wait",
    InstrumentState.DEPOSITED: "wait",
    InstrumentState.CLEARED: "good",
    InstrumentState.DISHONOURED: "bad",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One check or money order in a list."""

    key: str
    receipt_key: str
    receipt: str
    person: str
    for_number: str
    how: str
    serial: str
    drawn_on: str
    amount: str
    received_on: date
    state: str
    state_words: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositLine:
    """One deposit in a list."""

    key: str
    number: str
    amount: str
    count: int
    made_on: date
    made_by: str
    cleared_on: date | None


def paper_lines(instruments: Iterable[Instrument]) -> list[PaperLine]:
    """Give checks and money orders as the lines of a list."""
    language = get_language() or "en"
    return [
        PaperLine(
            key=one.key,
            receipt_key=one.receipt.key,
            receipt=one.receipt.number,
            person=one.receipt.educator.printed_name,
            for_number=one.receipt.for_number,
            how=method_words("", one.receipt.last4, language, method=one.receipt.method),
            serial=one.serial,
            drawn_on=one.drawn_on,
            amount=amount(one.receipt.cents),
            received_on=one.receipt.on,
            state=TONES[InstrumentState(one.state)],
            state_words=InstrumentState(one.state).label,
        )
        for one in instruments
    ]


def deposit_lines(made: Iterable[Deposit]) -> list[DepositLine]:
    """Give deposits as the lines of a list."""
    return [
        DepositLine(
            key=one.key,
            number=one.number,
            amount=amount(one.cents),
            count=one.count,
            made_on=one.made_on,
            made_by=one.made_by.printed_name,
            cleared_on=one.cleared_on,
        )
        for one in made
    ]


def paper_rows(line: PaperLine) -> list[dict[str, Any]]:
    """Give all that is known of a check or money order, as labelled rows."""
    return [
        {"label": _("Sent by"), "value": line.person},
        {"label": _("For"), "value": line.for_number},
        {"label": _("Amount"), "value": line.amount},
        {"label": _("How"), "value": line.how},
        {"label": _("Number"), "value": line.serial},
        {"label": _("Issued by"), "value": line.drawn_on},
        {"label": _("Receipt"), "value": line.receipt},
        {"label": _("How far it has got"), "value": line.state_words},
    ]
