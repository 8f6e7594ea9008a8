"""Somebody of the office writes a notice. Nobody else sees it until a second person has signed it."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.notices.drafting import Draft
from cecs.records.notices.errors import NotWorded
from cecs.records.notices.models import Notice, Wording


def write_notice(draft: Draft, *, by: Account) -> Wording:
    """Write a notice and its first wording; the same words of the same writer, still unsigned, are given back."""
    said = draft.said
    same = Wording.objects.filter(written_by=by, signed_at=None, version=1, since=said.since, titles=dict(said.titles))
    if standing := same.filter(texts=dict(said.texts)).first():
        return standing
    acting_as = require(by, Permission.WRITE_NOTICE)
    if problems := list(draft.problems()):
        raise NotWorded(problems)
    with transaction.atomic():
        notice = Notice.objects.create(
            audience=draft.audience,
            severity=draft.severity,
            stage=draft.stage,
            pages=[str(page) for page in draft.pages],
            since=said.since,
            until=draft.until,
            review_by=draft.review_by,
            owner=by,
        )
        wording = notice.wordings.create(version=1, written_by=by, **said.as_columns())
        record(
            "notice.written",
            subject=notice.key,
            actor=str(by),
            acting_as=acting_as,
            wording=1,
            titles=dict(said.titles),
            texts=dict(said.texts),
            since=said.since,
            review_by=draft.review_by,
        )
    return wording
