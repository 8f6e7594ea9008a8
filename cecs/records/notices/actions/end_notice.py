"""A notice ends: from that day on it stands in the archive alone."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.notices.errors import NotWorded
from cecs.records.notices.models import Notice
from cecs.records.notices.publishing import publish


def end_notice(notice: Notice, *, until: date, because: str, by: Account) -> Notice:
    """End a notice before `until`; one that ends no later stays as it is."""
    notice.refresh_from_db()
    if notice.until is not None and notice.until <= until:
        return notice
    acting_as = require(by, Permission.WRITE_NOTICE)
    if not because.strip():
        raise NotWorded([_("Say why it ends.")])
    with transaction.atomic():
        transaction.on_commit(publish)
        notice.until, notice.because = max(until, notice.since), because
        notice.save(update_fields=["until", "because"])
        record(
            "notice.ended", subject=notice.key, actor=str(by), acting_as=acting_as, until=notice.until, because=because
        )
    return notice
