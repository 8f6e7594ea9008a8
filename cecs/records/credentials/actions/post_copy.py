"""A copy is printed and in the mail; its owner is told."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.credentials.actions.order_copy import TASK
from cecs.records.credentials.models import Copy
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.queries import open_task_about
from cecs.values import clock


def post_copy(copy: Copy, *, by: Account) -> Copy:
    """Say that a copy is in the mail, once."""
    copy.refresh_from_db()
    if copy.is_posted:
        return copy
    acting_as = require(by, Permission.DO_TASKS)
    with transaction.atomic():
        Copy.objects.filter(pk=copy.pk, posted_at=None).update(posted_at=clock.now(), posted_by=by)
        if task := open_task_about(TASK, copy.key):
            finish_task(task, by, "posted")
        compose(
            copy.holding.educator,
            letter="copy-posted",
            about=copy.application,
            certificate=copy.holding.number,
            copy=copy.number,
            address=copy.address,
        )
        record("copy.posted", subject=copy.holding.number, actor=str(by), acting_as=acting_as, copy=copy.number)
    copy.refresh_from_db()
    return copy
