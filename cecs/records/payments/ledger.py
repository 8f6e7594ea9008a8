"""The ledger's only door. Lines that do not sum to zero don't pass; the same movement passes once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cecs.records.educators.models import Educator
from cecs.records.payments.errors import Unbalanced
from cecs.records.payments.models import Entry, Posting
from cecs.records.payments.states import LedgerAccount


@dataclass(frozen=True, slots=True)
class Line:
    """One side of a movement: into an account (above zero) or out of it (below)."""

    account: LedgerAccount
    cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Why money moves: what caused it, on which day, and whose money for which number it is."""

    cause: str
    about: str
    unique_as: str
    on: date
    educator: Educator | None = None
    for_number: str = ""


def post(movement: Movement, lines: Sequence[Line]) -> Entry:
    """Write one movement of money. Called inside the transaction of the act that moves it; twice is once."""
    moved = [line for line in lines if line.cents]
    if not moved or sum(line.cents for line in moved) != 0:
        told = f"{len(moved)} lines sum to {sum(line.cents for line in moved)} cents"
        raise Unbalanced(f"{movement.cause} {movement.about}: {told}.")
    with transaction.atomic():
        entry, is_new = Entry.objects.get_or_create(
            unique_as=movement.unique_as,
            defaults={"cause": movement.cause, "about": movement.about, "on": movement.on},
        )
        if is_new:
            Posting.objects.bulk_create(_posting(entry, movement, line) for line in moved)
    return entry


def _posting(entry: Entry, movement: Movement, line: Line) -> Posting:
    return Posting(
        entry=entry,
        account=line.account,
        educator=movement.educator,
        for_number=movement.for_number,
        cents=line.cents,
    )
