"""A second person allows a refund; from then on it is on its way."""

from django.db import transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.models import Refund
from cecs.values import clock


def allow_refund(refund: Refund, *, by: Account) -> Refund:
    """Allow a refund that somebody else asked for. Twice is once."""
    refund.refresh_from_db()
    if refund.allowed_at:
        return refund
    acting_as = require(by, Permission.DECIDE)
    if refund.asked_by_id == by.pk:
        raise NotAllowed(f"{by} asked for this refund, so another person must allow it.")
    with transaction.atomic():
        waiting = Refund.objects.filter(pk=refund.pk, allowed_at=None, refused_at=None)
        if not waiting.update(allowed_by=by, allowed_at=clock.now()):
            raise NotRefundable(f"The refund on {refund.receipt.number} was settled by somebody else.")
        record(
            "refund.allowed",
            subject=refund.receipt.for_number,
            actor=by.printed_name,
            acting_as=acting_as,
            educator=refund.receipt.educator.number,
            receipt=refund.receipt.number,
            refund=refund.key,
            cents=refund.cents,
            reason=refund.reason,
        )
    refund.refresh_from_db()
    return refund
