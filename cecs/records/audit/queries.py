"""Readings of the history."""

from collections.abc import Sequence

from django.db.models import QuerySet

from cecs.records.audit.models import HistoryRow


def history_of(*subjects: str) -> QuerySet[HistoryRow]:
    """Everything written about these numbers, oldest first."""
    return HistoryRow.objects.filter(subject__in=subjects).order_by("at", "pk")


def kinds_of(subject: str) -> Sequence[str]:
    """The kinds of row written about a number, oldest first."""
    return list(history_of(subject).values_list("kind", flat=True))


def rows_of_deed(deed: str) -> QuerySet[HistoryRow]:
    """Every row that one act left, in order."""
    return HistoryRow.objects.filter(deed=deed).order_by("pk")
