"""The bank has credited a deposit: its money is the Treasurer's now, save for what the bank sent back."""

from datetime import date

from django.db import transaction
from django.db.models import Sum

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.payments.errors import NotInHand
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Deposit
from cecs.records.payments.states import InstrumentState, LedgerAccount
from cecs.values import clock


def clear_deposit(deposit: Deposit, *, on: date, by: Account) -> Deposit:
    """Write down that the bank has credited a deposit, once."""
    deposit.refresh_from_db()
    if deposit.cleared_on:
        return deposit
    acting_as = require(by, Permission.RECONCILE)
    if not deposit.made_on <= on <= clock.today():
        raise NotInHand("A deposit is credited on the day it was made, or after it, and not in the future.")
    with transaction.atomic(), one_deed():
        Deposit.objects.select_for_update().get(pk=deposit.pk)
        good = deposit.instruments.filter(state=InstrumentState.DEPOSITED)
        cents = good.aggregate(sum=Sum("receipt__cents"))["sum"] or 0
        if not Deposit.objects.filter(pk=deposit.pk, cleared_on=None).update(cleared_on=on, cleared_by=by):
            deposit.refresh_from_db()
            return deposit
        good.update(state=InstrumentState.CLEARED)
        if cents:
            movement = Movement(
                cause="cleared", about=deposit.number, unique_as=f"cleared {deposit.number}", on=clock.today()
            )
            post(movement, [Line(LedgerAccount.TREASURY, cents), Line(LedgerAccount.AT_THE_BANK, -cents)])
        record("deposit.cleared", subject=deposit.number, actor=str(by), acting_as=acting_as, cents=cents, on=on)
    deposit.refresh_from_db()
    return deposit
