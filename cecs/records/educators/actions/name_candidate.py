"""A college names one of its candidates: found by birth date with EIN or exact name, or entered if nobody is like them.

Whoever finishes a program may be recommended before they have ever signed in; later their name and birth date find
them.
"""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import hold_series
from cecs.records.educators import queries
from cecs.records.educators.entering import enter
from cecs.records.educators.errors import NotANameError, NotSureWho
from cecs.records.educators.identifiers import SERIES
from cecs.records.educators.likeness import Told, any_nearly, exactly
from cecs.records.educators.models import Educator
from cecs.records.educators.spelling import folded


def name_candidate(*, given: str, family: str, born_on: date, ein: str = "", middle: str = "", by: Account) -> Educator:
    """Give the candidate's record. Somebody who only may be the candidate is never guessed: the EIN is asked for."""
    acting_as = require(by, Permission.RECOMMEND)
    if ein:
        return _with_number(ein, born_on)
    if not folded(given + family):
        raise NotANameError("A name has at least one letter in it.")
    told = Told(given=given, family=family, born_on=born_on, middle=middle)
    with transaction.atomic():
        hold_series(SERIES)
        same_day = list(queries.born_on(born_on))
        exact = [educator for educator in same_day if any(exactly(told, name) for name in educator.names.all())]
        if len(exact) == 1:
            return exact[0]
        if exact or any(any_nearly(told, educator.names.all()) for educator in same_day):
            raise NotSureWho("Somebody in the records may be this person.")
        return enter(told, born_on, actor=str(by), acting_as=acting_as)


def _with_number(ein: str, born_on: date) -> Educator:
    educator = queries.by_number(ein)
    if educator is None or educator.born_on != born_on:
        raise NotSureWho("Nobody in the records has this EIN and this birth date.")
    return educator
