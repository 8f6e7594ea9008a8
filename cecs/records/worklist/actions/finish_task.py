"""Somebody on the staff has looked, and says what came of it."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.worklist.errors import AlreadyFinished
from cecs.records.worklist.models import Task
from cecs.values import clock


def finish_task(task: Task, by: Account, outcome: str) -> Task:
    """Finish a task, once: of two people at the same moment, the second is told."""
    task.refresh_from_db()
    if not task.is_open and task.outcome == outcome:
        return task
    acting_as = require(by, Permission.DO_TASKS)
    with transaction.atomic():
        finished = Task.objects.filter(pk=task.pk, done_at=None).update(
            done_at=clock.now(), done_by=by, outcome=outcome
        )
        if not finished:
            raise AlreadyFinished(f"Somebody has finished this task already: {task.outcome}.")
        record(
            "task.finished",
            subject=task.key,
            actor=str(by),
            acting_as=acting_as,
            kind=task.kind,
            about=task.subject,
            outcome=outcome,
        )
    task.refresh_from_db()
    return task
