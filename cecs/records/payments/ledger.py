"""The ledger's only door. Lines that do not sum to zero don't pass; the same movement passes once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Sum

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
    """Write one movement of money. Called inside the transaction of the act that moves it."""
    if not lines or sum(line.cents for line in lines) != 0:
        raise Unbalanced(f"{cause} {about}: the lines sum to {sum(line.cents for line in lines)} cents, not to zero.")
    with transaction.atomic():
        entry, is_new = Entry.objects.get_or_create(
            unique_as=unique_as, defaults={"cause": cause, "about": about, "on": on}
        )
        if is_new:
            Posting.objects.bulk_create(
                Posting(
                    entry=entry,
                    account=line.account,
                    educator=line.educator,
                    for_number=line.for_number,
                    cents=line.cents,
                )
                for line in lines
                if line.cents
            )
    return entry


def balance(
    account: LedgerAccount, *, on: date | None = None, educator: Educator | None = None, for_number: str = ""
) -> int:
    """Give what an account held at the end of a day, of one person or about one number where asked."""
    postings = Posting.objects.filter(account=account)
    if on is not None:
        postings = postings.filter(entry__on__lte=on)
    if educator is not None:
        postings = postings.filter(educator=educator)
    if for_number:
        postings = postings.filter(for_number=for_number)
    return postings.aggregate(sum=Sum("cents"))["sum"] or 0
