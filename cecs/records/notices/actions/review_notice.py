"""Somebody looked at a notice again and found it still true: it stands until the next day of review."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.notices.errors import NotWorded
from cecs.records.notices.models import Notice
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.queries import open_task_about
from cecs.values import clock

TASK = "notice-review"


def review_notice(notice: Notice, review_by: date, *, by: Account) -> Notice:
    """Set the next day of review; the same day set already changes nothing."""
    notice.refresh_from_db()
    if notice.review_by == review_by:
        return notice
    acting_as = require(by, Permission.WRITE_NOTICE)
    if review_by <= clock.today():
        raise NotWorded([_("Choose a day of review that is still to come.")])
    with transaction.atomic():
        notice.review_by = review_by
        notice.save(update_fields=["review_by"])
        if task := open_task_about(TASK, notice.key):
            finish_task(task, by, "reviewed")
        record("notice.reviewed", subject=notice.key, actor=str(by), acting_as=acting_as, review_by=review_by)
    return notice
