"""Entering a person: the one place where an educator's record begins."""

from datetime import date

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.educators.identifiers import next_identifier, same_identifier
from cecs.records.educators.joining import call_by_name
from cecs.records.educators.likeness import Told
from cecs.records.educators.models import Educator, Name
from cecs.records.educators.naming import write_names


def enter(
    told: Told | Name,
    born_on: date | None,
    *,
    actor: str,
    acting_as: str,
    account: Account | None = None,
    number: str = "",
    language: str = "en",
) -> Educator:
    """Begin a record, with one legal name; inside the caller's transaction."""
    educator = Educator.objects.create(
        number=same_identifier(number) or next_identifier(), born_on=born_on, account=account, language=language
    )
    (name,) = write_names([Name(educator=educator, given=told.given, middle=told.middle, family=told.family)])
    if account:
        call_by_name(account, educator)
    record(
        "educator.entered",
        subject=educator.number,
        actor=actor,
        acting_as=acting_as,
        name=name.printed,
        born_on=born_on,
        entered_as="self" if account else "record",
        account=account.key if account else "",
    )
    return educator
