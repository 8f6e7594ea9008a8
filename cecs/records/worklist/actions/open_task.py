"""Something needs a person's eye: it becomes a task, once, until somebody has finished it.

The act that raises the doubt opens the task inside its own transaction. No permission is asked: nobody asks for a task.
"""

from datetime import date
from typing import Any

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import open_task_about


def open_task(
    kind: str, subject: str, *, words: str = "", due_on: date | None = None, actor: str = "CECS", **carries: Any
) -> Task:
    """Open a task; where one of that kind already waits about that subject, give that one."""
    if waiting := open_task_about(kind, subject):
        return waiting
    with transaction.atomic():
        task, is_new = Task.objects.get_or_create(
            kind=kind, subject=subject, done_at=None, defaults={"words": words, "carries": carries, "due_on": due_on}
        )
        if is_new:
            record("task.opened", subject=task.key, actor=actor, acting_as="system", kind=kind, about=subject)
    return task
