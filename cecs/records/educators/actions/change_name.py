"""An educator goes by another name from a day on. The old one ends that day and is kept: both find the person."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.educators.amending import amends_as
from cecs.records.educators.errors import NotInOrder
from cecs.records.educators.joining import call_by_name
from cecs.records.educators.models import Educator, Name, NameKind
from cecs.records.educators.naming import told, write_names
from cecs.values import clock


def change_name(
    educator: Educator,
    *,
    given: str,
    family: str,
    middle: str = "",
    kind: NameKind = NameKind.LEGAL,
    since: date | None = None,
    by: Account,
) -> Name:
    """Give an educator a legal name from a day on, or note a former or preferred one beside it."""
    begins = since or clock.today()
    name = told(Name(educator=educator, given=given, middle=middle, family=family, kind=kind, since=begins))
    current = educator.names.filter(kind=kind, until=None).order_by("-pk").first()
    if current and current.printed == name.printed:
        return current
    acting_as = amends_as(by, educator)
    if current and current.since and begins < current.since and kind != NameKind.FORMER:
        raise NotInOrder("A name can't begin before the name it follows.")
    with transaction.atomic():
        if current and kind != NameKind.FORMER:
            current.until = begins
            current.save(update_fields=["until"])
        (written,) = write_names([name])
        record(
            "educator.name-changed",
            subject=educator.number,
            actor=str(by),
            acting_as=acting_as,
            was=current.printed if current else "",
            now=written.printed,
            kind=kind,
            since=begins,
        )
        educator.refresh_from_db()  # names read before are not the names now
        if educator.account:
            call_by_name(educator.account, educator)
    return written
