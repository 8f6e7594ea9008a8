"""A notice gets another wording from a day on. The one before stands until then, and is kept."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.notices.drafting import Said
from cecs.records.notices.errors import NotWorded
from cecs.records.notices.models import Notice, Wording


def reword_notice(notice: Notice, said: Said, *, by: Account) -> Wording:
    """Write the next wording; the very words of the last one are given back as they stand."""
    latest = notice.wordings.order_by("-version").first()
    if latest and (latest.titles, latest.texts, latest.since) == (dict(said.titles), dict(said.texts), said.since):
        return latest
    acting_as = require(by, Permission.WRITE_NOTICE)
    if problems := list(said.problems()):
        raise NotWorded(problems)
    with transaction.atomic():
        version = latest.version + 1 if latest else 1
        wording = notice.wordings.create(version=version, written_by=by, **said.as_columns())
        record(
            "notice.written",
            subject=notice.key,
            actor=str(by),
            acting_as=acting_as,
            wording=wording.version,
            titles=dict(said.titles),
            texts=dict(said.texts),
            since=said.since,
            review_by=notice.review_by,
        )
    return wording
