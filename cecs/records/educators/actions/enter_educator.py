"""Somebody on the staff, or a register that is brought in, enters a person the records do not know."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.educators.entering import enter
from cecs.records.educators.models import Educator, Name
from cecs.records.educators.queries import by_number, known


def enter_educator(
    given: str,
    family: str,
    *,
    born_on: date | None,
    middle: str = "",
    number: str = "",
    account: Account | None = None,
    language: str = "en",
    by: Account | None,
) -> Educator:
    """Enter a person; a number or an account that is known already gives the record it has. `by` None: the operator."""
    theirs = known().filter(account=account).first() if account else None
    if found := theirs or (by_number(number) if number else None):
        return found
    acting_as = require(by, Permission.DO_TASKS) if by else "operator"
    with transaction.atomic():
        return enter(
            Name(given=given, middle=middle, family=family),
            born_on,
            actor=str(by or "operator at the console"),
            acting_as=acting_as,
            account=account,
            number=number,
            language=language,
        )
