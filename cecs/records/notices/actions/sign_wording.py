"""A second person signs the wording of a notice: from then on, and from its day on, it is shown."""

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.notices.errors import SecondPersonNeeded
from cecs.records.notices.models import Wording
from cecs.records.notices.publishing import publish
from cecs.values import clock


def sign_wording(wording: Wording, *, by: Account) -> Wording:
    """Sign a wording; one signed already stays as it is."""
    wording.refresh_from_db()
    if wording.signed_at is not None:
        return wording
    acting_as = require(by, Permission.SIGN_NOTICE)
    if wording.written_by_id == by.pk:
        raise SecondPersonNeeded(_("You wrote this. A second person has to sign it."))
    with transaction.atomic():
        transaction.on_commit(publish)
        done = Wording.objects.filter(pk=wording.pk, signed_at=None).update(signed_by=by, signed_at=clock.now())
        if done:
            record(
                "notice.signed",
                subject=wording.notice.key,
                actor=str(by),
                acting_as=acting_as,
                wording=wording.version,
            )
    wording.refresh_from_db()
    return wording
