"""A second person refuses a refund that was asked for, and says why."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.models import Refund
from cecs.values import clock


def refuse_refund(refund: Refund, *, words: str, by: Account) -> Refund:
    """Refuse a refund that waits for a second person. Twice is once."""
    refund.refresh_from_db()
    if refund.refused_at:
        return refund
    acting_as = require(by, Permission.DECIDE)
    with transaction.atomic():
        waiting = Refund.objects.filter(pk=refund.pk, allowed_at=None, refused_at=None)
        if not waiting.update(refused_at=clock.now()):
            raise NotRefundable(f"The refund on {refund.receipt.number} is allowed already.")
        record(
            "refund.refused",
            subject=refund.receipt.for_number,
            actor=by.printed_name,
            acting_as=acting_as,
            educator=refund.receipt.educator.number,
            receipt=refund.receipt.number,
            refund=refund.key,
            cents=refund.cents,
            words=words.strip(),
        )
    refund.refresh_from_db()
    return refund
