"""The questions asked of every act: what did it write down, and what does it set going."""

from django.apps import apps

from cecs.records.audit.models import HistoryRow
from cecs.records.audit.queries import history_of


def written(subject: str, kind: str) -> HistoryRow:
    """Give the one row of a kind about a subject."""
    (row,) = history_of(subject).filter(kind=kind)
    return row


def times_written(kind: str) -> int:
    """Count the rows of a kind."""
    return HistoryRow.objects.filter(kind=kind).count()


def nothing_is_owed() -> bool:
    """Say that no act so far charged anyone, wrote to anyone or left staff a task."""
    sets_going = [("payments", "Charge"), ("correspondence", "Letter"), ("worklist", "Task")]
    known = {model._meta.label for model in apps.get_models()}
    return not any(
        apps.get_model(room, model).objects.exists() for room, model in sets_going if f"{room}.{model}" in known
    )
