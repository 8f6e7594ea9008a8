"""Somebody looked whether a site really runs: families see the day, and are not sent where it is shut."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.meals.errors import NotReady
from cecs.records.meals.models import Site, SiteCheck
from cecs.values import clock


def check_site(site: Site, *, on: date, is_open: bool, by: Account, words: str = "") -> SiteCheck:
    """Note a look; the same look noted already is given back."""
    if held := site.checks.filter(on=on, is_open=is_open).first():
        return held
    acting_as = require(by, Permission.APPROVE_MEALS)
    if on > clock.today():
        raise NotReady([_("Nobody can have looked on a day that is still to come.")])
    with transaction.atomic():
        check = SiteCheck.objects.create(site=site, on=on, is_open=is_open, words=words, by=by)
        record(
            "meals.checked",
            subject=site.key,
            actor=str(by),
            acting_as=acting_as,
            site=str(site),
            on=on,
            is_open=is_open,
            words=words,
        )
    return check
