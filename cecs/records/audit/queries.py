"""Readings of the history."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet

from cecs.records.audit.models import HistoryRow, Seal
from cecs.records.audit.sealing import sealed


def history_of(*subjects: str) -> QuerySet[HistoryRow]:
    """Everything written about these numbers, oldest first."""
    return HistoryRow.objects.filter(subject__in=subjects).order_by("at", "pk")


def kinds_of(subject: str) -> Sequence[str]:
    """The kinds of row written about a number, oldest first."""
    return list(history_of(subject).values_list("kind", flat=True))


def rows_of_deed(deed: str) -> QuerySet[HistoryRow]:
    """Every row that one act left, in order."""
    return HistoryRow.objects.filter(deed=deed).order_by("pk")


def broken_seals() -> Iterator[Seal]:
    """Every seal that no longer fits the rows it covers: one of them was changed, removed or put in later."""
    before, since = "", 0
    for seal in Seal.objects.order_by("up_to"):
        rows = HistoryRow.objects.filter(pk__gt=since, pk__lte=seal.up_to).order_by("pk")
        if sealed(rows.iterator(), before) != (seal.digest, seal.rows):
            yield seal
        before, since = seal.digest, seal.up_to
