"""A supervisor signs an order under which a kind of request is granted without a person."""

from datetime import date

from django.db import transaction

from cecs.law.shelf import law_on
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.determinations.errors import NoStandingOrder
from cecs.records.determinations.models import StandingOrder
from cecs.records.determinations.queries import order_for


def sign_standing_order(
    kind: str, *, by: Account, since: date, because: str = "", sample_percent: int | None = None
) -> StandingOrder:
    """Sign the order for a kind that the law lets one settle. While one is in force there is no second."""
    if signed := order_for(kind, since):
        return signed
    acting_as = require(by, Permission.SIGN_STANDING_ORDER)
    law = law_on(since)
    if not law.settles_without_person(kind):
        raise NoStandingOrder(f"The law does not let a standing order grant {kind!r}.")
    percent = law.sample_percent if sample_percent is None else sample_percent
    with transaction.atomic():
        order = StandingOrder.objects.create(
            number=next_number("S", since),
            kind=kind,
            signed_by=by,
            since=since,
            sample_percent=percent,
            because=because,
        )
        record(
            "standing-order.signed",
            subject=order.number,
            actor=by.printed_name,
            acting_as=acting_as,
            kind=kind,
            since=since,
            sample_percent=percent,
        )
    return order
