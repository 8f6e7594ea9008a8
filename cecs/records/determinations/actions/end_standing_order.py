"""A supervisor ends a standing order: from that day a person looks at every request of the kind again."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.determinations.models import StandingOrder


def end_standing_order(order: StandingOrder, *, by: Account, until: date) -> StandingOrder:
    """End an order, once."""
    order.refresh_from_db()
    if order.until is not None:
        return order
    acting_as = require(by, Permission.SIGN_STANDING_ORDER)
    with transaction.atomic():
        StandingOrder.objects.filter(pk=order.pk, until=None).update(until=until)
        record(
            "standing-order.ended",
            subject=order.number,
            actor=by.printed_name,
            acting_as=acting_as,
            kind=order.kind,
            until=until,
        )
    order.refresh_from_db()
    return order
