"""Nutrition staff approve what a district proposed: from that moment families see it.

The category is the authorization's, not the district's wish: without an authorization of the same category that covers
the place and the days, nothing is published. So a limited site can't be published as community-wide.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.meals.errors import AlreadySettled, NotAuthorized
from cecs.records.meals.models import Authorization, MealCategory, Serving, ServingState, SiteCheck
from cecs.values import clock


def approve_serving(serving: Serving, *, by: Account) -> Serving:
    """Approve a proposal; one approved already stays as it is."""
    serving.refresh_from_db()
    if serving.state == ServingState.APPROVED:
        return serving
    acting_as = require(by, Permission.APPROVE_MEALS)
    if serving.state == ServingState.REFUSED:
        raise AlreadySettled(_("This proposal was refused. The district has to propose it again."))
    authorization = _authorization_for(serving)
    with transaction.atomic():
        done = Serving.objects.filter(pk=serving.pk, state=ServingState.PROPOSED).update(
            state=ServingState.APPROVED, authorization=authorization, settled_by=by, settled_at=clock.now()
        )
        if done:
            SiteCheck.objects.get_or_create(site=serving.site, on=clock.today(), is_open=True, defaults={"by": by})
            record(
                "meals.approved",
                subject=serving.key,
                actor=str(by),
                acting_as=acting_as,
                site=str(serving.site),
                category=serving.category,
                since=serving.since,
            )
    serving.refresh_from_db()
    return serving


def _authorization_for(serving: Serving) -> Authorization:
    places = [serving.site.town] if serving.category == MealCategory.COMMUNITY else serving.districts
    held = list(Authorization.objects.filter(category=serving.category, place__in=places))
    covering = [one for one in held if one.covers(serving.since, serving.until)]
    if lacking := sorted(set(places) - {one.place for one in covering}):
        raise NotAuthorized(
            _("No program of this category is authorized on all these days for: %(places)s.")
            % {"places": ", ".join(lacking)}
        )
    return covering[0]
