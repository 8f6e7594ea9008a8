"""The ledger's only door. Lines that do not sum to zero don't pass; the same movement passes once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cecs.records.educators.models import Educator
from cecs.records.payments.errors import Unbalanced
from cecs.records.payments.models import Entry, Posting
from cecs.records.payments.states import LedgerAccount


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One side of a movement: into an account (above zero) or out of it (below)."""

    account: LedgerAccount
    cents: int
    educator: Educator | None = None
    for_number: str = ""


def post(*, cause: str, about: str, unique_as: str, on: date, lines: Sequence[Line]) -> Entry:
    """Write one movement of money. Called inside the transaction of the act that moves it; twice is once."""
    moved = [line for line in lines if line.cents]
    if not moved or sum(line.cents for line in moved) != 0:
        raise Unbalanced(f"{cause} {about}: {len(moved)} lines sum to {sum(line.cents for line in moved)} cents.")
    with transaction.atomic():
        entry, is_new = Entry.objects.get_or_create(
            unique_as=unique_as, defaults={"cause": cause, "about": about, "on": on}
        )
        if is_new:
            Posting.objects.bulk_create(_posting(entry, line) for line in moved)
    return entry


def _posting(entry: Entry, line: Line) -> Posting:
    return Posting(
        entry=entry, account=line.account, educator=line.educator, for_number=line.for_number, cents=line.cents
    )
