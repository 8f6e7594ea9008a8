"""Nutrition staff write down that a place may run one category of program, on which rule, from when until when."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.meals.errors import NotReady
from cecs.records.meals.models import Authorization, MealCategory


def authorize_program(
    category: MealCategory,
    place: str,
    *,
    rests_on: str,
    since: date,
    by: Account,
    until: date | None = None,
    link: str = "",
) -> Authorization:
    """Authorize a program; one of that category, place and first day stays as it is."""
    if held := Authorization.objects.filter(category=category, place=place, since=since).first():
        return held
    acting_as = require(by, Permission.APPROVE_MEALS)
    if category == MealCategory.NOT_STATED or not rests_on.strip():
        raise NotReady([_("Name the category, and the federal rule or waiver that it rests on.")])
    with transaction.atomic():
        authorization = Authorization.objects.create(
            category=category, place=place, rests_on=rests_on, link=link, since=since, until=until, written_by=by
        )
        record(
            "meals.authorized",
            subject=authorization.key,
            actor=str(by),
            acting_as=acting_as,
            category=category,
            place=place,
            rests_on=rests_on,
            since=since,
            until=until,
        )
    return authorization
