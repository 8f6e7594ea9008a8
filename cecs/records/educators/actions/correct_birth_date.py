"""Staff put a birth date right, from a paper."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.educators.errors import NotInOrder
from cecs.records.educators.models import Educator
from cecs.values import clock


def correct_birth_date(educator: Educator, born_on: date, *, rests_on: str, by: Account) -> Educator:
    """Give an educator the right birth date; the same day again changes nothing."""
    was = educator.born_on
    if was == born_on:
        return educator
    acting_as = require(by, Permission.DO_TASKS)
    if born_on >= clock.today():
        raise NotInOrder("Nobody is born on a day that has not come.")
    with transaction.atomic():
        educator.born_on = born_on
        educator.save(update_fields=["born_on"])
        record(
            "educator.birth-date-corrected",
            subject=educator.number,
            actor=str(by),
            acting_as=acting_as,
            was=was,
            now=born_on,
            rests_on=rests_on,
        )
    return educator
