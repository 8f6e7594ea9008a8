"""Money as the cashier's pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.shelf import rulebook
from cecs.records.payments.cards import method_words
from cecs.records.payments.models import Entry, Receipt, Refund
from cecs.records.payments.queries import balances
from cecs.records.payments.states import LedgerAccount, RefundReason
from cecs.values.money import show_money
from cecs.values.spans import ONE_DAY


@dataclass(frozen=True, slots=True)
class Balance:
    """One account: what it held before the day, what the day changed, what it holds at its end."""

    account: Any
    before: str
    change: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """One line of an entry: the account, and the sum on its left or its right side."""

    account: Any
    debit: str
    credit: str
    for_number: str


@dataclass(frozen=True, slots=True)
class Movement:
    """One entry of the ledger."""

    cause: Any
    about: str
    at: Any
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Paid:
    """One receipt in a list."""

    key: str
    number: str
    person: str
    for_number: str
    amount: str
    how: str
    on: date


def amount(cents: int) -> str:
    """Show an amount in the office's currency."""
    return show_money(cents, rulebook().jurisdiction.currency, get_language() or "en")


def balances_of(day: date) -> list[Balance]:
    """Give every account's day."""
    before, after = balances(on=day - ONE_DAY), balances(on=day)
    return [
        Balance(
            account.label, amount(before[account]), amount(after[account] - before[account]), amount(after[account])
        )
        for account in LedgerAccount
    ]


def movements_of(entries: Iterable[Entry]) -> list[Movement]:
    """Give entries as a bookkeeper writes them: debits left, credits right."""
    causes = {
        "charge": _("Fee charged"),
        "receipt": _("Payment received"),
        "lifted": _("No longer owed"),
        "refund": _("Money given back"),
        "deposit": _("Taken to the bank"),
        "cleared": _("Credited by the bank"),
        "dishonoured": _("Sent back by the bank"),
    }
    return [
        Movement(
            causes.get(entry.cause, entry.cause),
            entry.about,
            entry.at,
            tuple(
                Side(
                    LedgerAccount(line.account).label,
                    amount(line.cents) if line.cents > 0 else "",
                    amount(-line.cents) if line.cents < 0 else "",
                    line.for_number,
                )
                for line in entry.postings.all()
            ),
        )
        for entry in entries
    ]


def paid_lines(receipts: Iterable[Receipt]) -> list[Paid]:
    """Give receipts as the lines of a list."""
    language = get_language() or "en"
    return [
        Paid(
            one.key,
            one.number,
            one.educator.printed_name,
            one.for_number,
            amount(one.cents),
            method_words(one.brand, one.last4, language, method=one.method),
            one.on,
        )
        for one in receipts
    ]


def how_far(refund: Refund) -> str:
    """Say how far a refund has got."""
    if refund.refused_at:
        return _("refused")
    if refund.sent_at:
        return _("given back")
    return _("allowed, on its way") if refund.allowed_at else _("waits for a second person")


def refund_rows(refund: Refund) -> list[dict[str, Any]]:
    """Give all that is known of a refund, as labelled rows."""
    by_itself = _("the ledger, by itself")
    return [
        {"label": _("Receipt"), "value": refund.receipt.number},
        {"label": _("Paid by"), "value": refund.receipt.educator.printed_name},
        {"label": _("For"), "value": refund.receipt.for_number},
        {"label": _("Amount"), "value": amount(refund.cents)},
        {"label": _("Reason"), "value": RefundReason(refund.reason).label},
        *([{"label": _("In words"), "value": refund.words}] if refund.words else []),
        {"label": _("Asked for by"), "value": refund.asked_by.printed_name if refund.asked_by else by_itself},
        *([{"label": _("Allowed by"), "value": refund.allowed_by.printed_name}] if refund.allowed_by else []),
        {"label": _("How far it has got"), "value": how_far(refund)},
    ]
