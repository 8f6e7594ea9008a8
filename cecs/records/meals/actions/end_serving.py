"""A site stops, or will stop, giving out meals: from that day on nobody is sent there."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.meals.errors import NotReady
from cecs.records.meals.models import Serving


def end_serving(serving: Serving, *, until: date, because: str, by: Account) -> Serving:
    """End a serving before `until`, the first day without it; one that ends no later stays as it is."""
    serving.refresh_from_db()
    if serving.until is not None and serving.until <= until:
        return serving
    acting_as = require(by, Permission.APPROVE_MEALS)
    if until < serving.since:
        raise NotReady(
            [_("It began on %(day)s: choose that day or a later one.") % {"day": date_format(serving.since)}]
        )
    with transaction.atomic():
        serving.until = until
        serving.save(update_fields=["until"])
        record(
            "meals.ended",
            subject=serving.key,
            actor=str(by),
            acting_as=acting_as,
            site=str(serving.site),
            category=serving.category,
            until=until,
            because=because,
        )
    return serving
