"""A check or money order that came by mail is credited to what it was sent for: of the day it was received.

The ledger moves today; the receipt says the day of the mail, for that is the day that counts.
"""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.educators.models import Educator
from cecs.records.payments.cards import fee_titles, method_words
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Instrument, Receipt
from cecs.records.payments.queries import charges_for, instrument_seen, overpaid, owed
from cecs.records.payments.states import LedgerAccount
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock
from cecs.values.money import show_money


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A check or money order as it lies on the table."""

    method: str
    serial: str
    drawn_on: str
    cents: int
    received_on: date
    piece: str  # the number of the piece of mail

    @property
    def unique_as(self) -> str:
        """Name this very paper: the same one, taken from two envelopes' lists, is one payment."""
        return f"{self.method} {' '.join(self.drawn_on.lower().split())} {self.serial.strip().upper()}"[:120]


def take_instrument(educator: Educator, paper: Paper, *, for_number: str, by: Account) -> Instrument:
    """Credit a check or money order to a number, once. What is too much is for a person: no card takes it back."""
    if taken := instrument_seen(paper.unique_as):
        return taken
    acting_as = require(by, Permission.MATCH_MAIL)
    try:
        with transaction.atomic(), one_deed():
            return _taken(educator, paper, for_number, str(by), acting_as)
    except IntegrityError:
        if same := instrument_seen(paper.unique_as):
            return same
        raise


def _taken(educator: Educator, paper: Paper, for_number: str, actor: str, acting_as: str) -> Instrument:
    receipt = Receipt.objects.create(
        number=next_number("R", paper.received_on),
        educator=educator,
        for_number=for_number,
        cents=paper.cents,
        method=paper.method,
        last4=paper.serial[-4:],
        payment_id=paper.unique_as,
        on=paper.received_on,
    )
    instrument = Instrument.objects.create(
        receipt=receipt, serial=paper.serial, drawn_on=paper.drawn_on, piece=paper.piece
    )
    _post(receipt)
    record(
        "receipt.written",
        subject=for_number,
        actor=actor,
        acting_as=acting_as,
        educator=educator.number,
        receipt=receipt.number,
        cents=receipt.cents,
        method=receipt.method,
        payment_id=receipt.payment_id,
        piece=paper.piece,
    )
    if (too_much := min(overpaid(for_number), receipt.cents)) > 0:
        open_task("payment.too-much-by-mail", receipt.number, cents=too_much, educator=educator.number)
    _compose(receipt)
    return instrument


def _post(receipt: Receipt) -> None:
    movement = Movement(
        cause="receipt",
        about=receipt.number,
        unique_as=f"receipt {receipt.number}",
        on=clock.today(),
        educator=receipt.educator,
        for_number=receipt.for_number,
    )
    came = Line(LedgerAccount.PAPER_IN_HAND, receipt.cents)
    post(movement, [came, Line(LedgerAccount.RECEIVABLE, -receipt.cents)])


def _compose(receipt: Receipt) -> None:
    language = receipt.educator.language
    compose(
        receipt.educator,
        letter="receipt",
        about=receipt.for_number,
        receipt=receipt.number,
        amount=show_money(receipt.cents, language=language),
        method=method_words(receipt.brand, receipt.last4, language, method=receipt.method),
        for_what=fee_titles((one.fee for one in charges_for(receipt.for_number)), receipt.on, language),
        balance=show_money(owed(receipt.for_number), language=language),
    )
