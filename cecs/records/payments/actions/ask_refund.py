"""A cashier asks that money be given back; another person must allow it."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import hold_series
from cecs.records.audit.record import record
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.models import Receipt, Refund
from cecs.records.payments.queries import asking_key, refund_asked, refundable
from cecs.records.payments.states import RefundReason


def ask_refund(receipt: Receipt, cents: int, *, reason: RefundReason, words: str, by: Account, once: str) -> Refund:
    """Ask for a refund. `once` names this asking (a form's key), so that a double click asks once."""
    if asked := refund_asked(receipt, once):
        return asked
    acting_as = require(by, Permission.REFUND)
    with transaction.atomic():
        hold_series("refund")  # of two who ask at once, the second sees what the first asked
        if not 0 < cents <= refundable(receipt):
            raise NotRefundable(f"{cents} cents can't be given back on {receipt.number}.")
        refund = Refund.objects.create(
            receipt=receipt,
            cents=cents,
            reason=reason,
            words=words.strip(),
            idempotency_key=asking_key(receipt, once),
            asked_by=by,
        )
        record(
            "refund.asked",
            subject=receipt.for_number,
            actor=by.printed_name,
            acting_as=acting_as,
            educator=receipt.educator.number,
            receipt=receipt.number,
            refund=refund.key,
            cents=cents,
            reason=reason,
            words=refund.words,
        )
    return refund
