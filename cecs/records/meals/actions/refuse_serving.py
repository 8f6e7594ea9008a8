"""Nutrition staff refuse what a district proposed, and say why."""

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.meals.errors import AlreadySettled, NotReady
from cecs.records.meals.models import Serving, ServingState
from cecs.values import clock


def refuse_serving(serving: Serving, *, because: str, by: Account) -> Serving:
    """Refuse a proposal; one refused already stays as it is."""
    serving.refresh_from_db()
    if serving.state == ServingState.REFUSED:
        return serving
    acting_as = require(by, Permission.APPROVE_MEALS)
    if serving.state == ServingState.APPROVED:
        raise AlreadySettled(_("This is approved and public. End it instead."))
    if not because.strip():
        raise NotReady([_("Say why, so that the district knows what to change.")])
    with transaction.atomic():
        done = Serving.objects.filter(pk=serving.pk, state=ServingState.PROPOSED).update(
            state=ServingState.REFUSED, because=because, settled_by=by, settled_at=clock.now()
        )
        if done:
            record(
                "meals.refused",
                subject=serving.key,
                actor=str(by),
                acting_as=acting_as,
                site=str(serving.site),
                category=serving.category,
                since=serving.since,
                because=because,
            )
    serving.refresh_from_db()
    return serving
