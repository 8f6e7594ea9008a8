"""The bank sends a paper back: it has paid for nothing. What it paid for is owed again, and somebody looks at it."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.payments.cards import method_words
from cecs.records.payments.errors import NotInHand
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Instrument
from cecs.records.payments.queries import owed
from cecs.records.payments.states import InstrumentState, LedgerAccount
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock
from cecs.values.money import show_money

# Where the money of a paper is, by how far the paper has got.
_LIES_IN = {
    InstrumentState.IN_HAND: LedgerAccount.PAPER_IN_HAND,
    InstrumentState.DEPOSITED: LedgerAccount.AT_THE_BANK,
    InstrumentState.CLEARED: LedgerAccount.TREASURY,
}


def dishonour(instrument: Instrument, *, because: str, by: Account) -> Instrument:
    """Reverse what a paper paid, once. The receipt stays; a second entry reverses the first and names it."""
    instrument.refresh_from_db()
    if instrument.state == InstrumentState.DISHONOURED:
        return instrument
    acting_as = require(by, Permission.RECONCILE)
    was = InstrumentState(instrument.state)
    receipt = instrument.receipt
    with transaction.atomic(), one_deed():
        still = Instrument.objects.filter(pk=instrument.pk, state=was)
        if not still.update(
            state=InstrumentState.DISHONOURED, dishonoured_at=clock.now(), dishonoured_because=because.strip()
        ):
            raise NotInHand(f"{receipt.number} was moved by somebody else. Look at it again.")
        instrument.refresh_from_db()
        _reverse(instrument, _LIES_IN[was])
        record(
            "receipt.dishonoured",
            subject=receipt.for_number,
            actor=str(by),
            acting_as=acting_as,
            educator=receipt.educator.number,
            receipt=receipt.number,
            cents=receipt.cents,
            because=because,
        )
        open_task(
            "payment.dishonoured",
            receipt.for_number,
            words=because,
            receipt=receipt.number,
            cents=receipt.cents,
            educator=receipt.educator.number,
        )
        _tell(instrument)
    return instrument


def _reverse(instrument: Instrument, lies_in: LedgerAccount) -> None:
    receipt = instrument.receipt
    movement = Movement(
        cause="dishonoured",
        about=receipt.number,
        unique_as=f"dishonoured {receipt.number}",
        on=clock.today(),
        educator=receipt.educator,
        for_number=receipt.for_number,
    )
    post(movement, [Line(LedgerAccount.RECEIVABLE, receipt.cents), Line(lies_in, -receipt.cents)])


def _tell(instrument: Instrument) -> None:
    receipt = instrument.receipt
    language = receipt.educator.language
    compose(
        receipt.educator,
        letter="payment-dishonoured",
        about=receipt.for_number,
        receipt=receipt.number,
        amount=show_money(receipt.cents, language=language),
        method=method_words(receipt.brand, receipt.last4, language, method=receipt.method),
        balance=show_money(owed(receipt.for_number), language=language),
    )
