"""Many people enter at once, from a register that is brought in: one row of history for the batch."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.educators.identifiers import next_identifier, same_identifier
from cecs.records.educators.models import Educator, Name, NameKind
from cecs.records.educators.naming import write_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person of a register, as it tells them."""

    given: str
    family: str
    middle: str = ""
    born_on: date | None = None
    number: str = ""  # the EIN they have already; without one, a new one is drawn
    former_families: tuple[str, ...] = ()
    language: str = "en"


def enter_educators(people: Iterable[Person], *, by: Account | None, source: str) -> list[Educator]:
    """Enter people in the order given; one whose EIN is known already is left as they are."""
    rows = list(people)
    numbers = [same_identifier(person.number) for person in rows]
    known = Educator.objects.in_bulk([number for number in numbers if number], field_name="number")
    acting_as = require(by, Permission.DO_TASKS) if by else "operator"
    with transaction.atomic():
        drawn = [number or next_identifier() for number in numbers]
        fresh = [(person, number) for person, number in zip(rows, drawn, strict=True) if number not in known]
        entered = Educator.objects.bulk_create(
            [Educator(number=number, born_on=person.born_on, language=person.language) for person, number in fresh]
        )
        write_names(
            name for educator, (person, _) in zip(entered, fresh, strict=True) for name in _names(educator, person)
        )
        if entered:
            record(
                "educators.entered",
                subject=source,
                actor=str(by or "operator at the console"),
                acting_as=acting_as,
                count=len(entered),
                first=entered[0].number,
                last=entered[-1].number,
            )
    by_number = known | {educator.number: educator for educator in entered}
    return [by_number[number] for number in drawn]


def _names(educator: Educator, person: Person) -> Iterable[Name]:
    legal = Name(educator=educator, given=person.given, middle=person.middle, family=person.family)
    former = (
        Name(educator=educator, given=person.given, middle=person.middle, family=family, kind=NameKind.FORMER)
        for family in person.former_families
    )
    return [legal, *former]
