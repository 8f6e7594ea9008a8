"""A cashier bundles checks and money orders for the bank. The total that was counted must be the sum of the papers."""

from collections.abc import Sequence

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import one_deed, record
from cecs.records.payments.errors import DoesNotAddUp, NotInHand
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Deposit, Instrument
from cecs.records.payments.states import InstrumentState, LedgerAccount
from cecs.values import clock


def make_deposit(instruments: Sequence[Instrument], *, counted_cents: int, by: Account, once: str) -> Deposit:
    """Deposit papers that lie in hand. `once` names this bundling (a form's key), so that a double click makes one."""
    if made := Deposit.objects.filter(once=once).first():
        return made
    acting_as = require(by, Permission.RECONCILE)
    total = sum(one.receipt.cents for one in instruments)
    if not instruments or total != counted_cents:
        raise DoesNotAddUp(f"The papers come to {total} cents, and {counted_cents} were counted.")
    today = clock.today()
    with transaction.atomic(), one_deed():
        deposit = Deposit.objects.create(
            number=next_number("B", today), cents=total, count=len(instruments), made_by=by, made_on=today, once=once
        )
        in_hand = Instrument.objects.filter(pk__in=[one.pk for one in instruments], state=InstrumentState.IN_HAND)
        if in_hand.update(state=InstrumentState.DEPOSITED, deposit=deposit) != len(instruments):
            raise NotInHand("One of the papers is not in hand any more. Look at the list again.")
        movement = Movement(cause="deposit", about=deposit.number, unique_as=f"deposit {deposit.number}", on=today)
        lines = [Line(LedgerAccount.AT_THE_BANK, total), Line(LedgerAccount.PAPER_IN_HAND, -total)]
        post(movement, lines)
        record(
            "deposit.made",
            subject=deposit.number,
            actor=str(by),
            acting_as=acting_as,
            cents=total,
            receipts=[one.receipt.number for one in instruments],
        )
    return deposit
