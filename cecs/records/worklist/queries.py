"""Readings of the worklist."""

from collections.abc import Iterable

from django.db.models import QuerySet

from cecs.records.worklist.models import Task


def open_tasks(kinds: Iterable[str] | None = None) -> QuerySet[Task]:
    """What still waits, oldest first: of these kinds, or of every kind."""
    waiting = Task.objects.filter(done_at=None).order_by("opened_at", "pk")
    return waiting if kinds is None else waiting.filter(kind__in=list(kinds))


def finished_tasks() -> QuerySet[Task]:
    """What somebody has finished, the latest first."""
    return Task.objects.exclude(done_at=None).select_related("done_by").order_by("-done_at", "-pk")


def open_task_about(kind: str, subject: str) -> Task | None:
    """The task of a kind that waits about a subject, if one does."""
    return Task.objects.filter(kind=kind, subject=subject, done_at=None).first()


def task_about(kind: str, subject: str) -> Task | None:
    """The latest task of a kind about a subject, waiting or finished."""
    return Task.objects.filter(kind=kind, subject=subject).order_by("-pk").first()


def by_key(key: str) -> Task | None:
    """The task with a key, if there is one."""
    return Task.objects.select_related("done_by").filter(key=key).first()
