"""How long things took, from the history alone: when a numbered thing began, of what kind it was, and when it ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil

from django.db.models import QuerySet

from cecs.records.audit.models import HistoryRow

STARTED, FILED = "application.started", "application.submitted"
ENDED = ("application.decided", "application.withdrawn")


@dataclass(frozen=True, slots=True)
class Filing:
    """One application: its kind, when it was filed, and when it was decided or taken back."""

    kind: str
    filed_at: datetime
    ended_at: datetime | None
    ended_as: str  # decided, withdrawn, or nothing yet

    @property
    def days(self) -> int:
        """Whole days it took; of one that has not ended, nothing is said here."""
        return (self.ended_at - self.filed_at).days if self.ended_at else 0


def filings(until: date) -> list[Filing]:
    """Every filing up to a day, from three readings of the history."""
    rows = HistoryRow.objects.filter(at__date__lte=until)
    kinds = dict(rows.filter(kind=STARTED).values_list("subject", "carries__kind"))
    filed = _first_times(rows.filter(kind=FILED))
    ended = {subject: (kind, at) for subject, kind, at in _ends(rows)}
    return [
        Filing(kinds.get(subject, ""), at, ended[subject][1], ended[subject][0].split(".")[1])
        if subject in ended
        else Filing(kinds.get(subject, ""), at, None, "")
        for subject, at in filed.items()
    ]


def at_share(days: Iterable[int], share: float) -> int:
    """The days within which this share of them lay: the middle one for a half, the slow one for nine tenths."""
    ordered = sorted(days)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def _first_times(rows: QuerySet[HistoryRow]) -> dict[str, datetime]:
    return dict(rows.order_by("-at").values_list("subject", "at"))  # the earliest is written last


def _ends(rows: QuerySet[HistoryRow]) -> Iterable[tuple[str, str, datetime]]:
    return rows.filter(kind__in=ENDED).order_by("at").values_list("subject", "kind", "at")
