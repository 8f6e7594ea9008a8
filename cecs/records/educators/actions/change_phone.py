"""An educator answers another telephone number from a day on. The old number ends that day and is kept."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.educators.amending import amends_as
from cecs.records.educators.errors import NotInOrder
from cecs.records.educators.models import Educator, Phone
from cecs.values import clock


def change_phone(educator: Educator, number: str, *, since: date | None = None, by: Account) -> Phone:
    """Give an educator a telephone number from a day on; the one they have already is left as it is."""
    begins = since or clock.today()
    current = educator.phones.filter(until=None).first()
    if current and current.number == number.strip():
        return current
    acting_as = amends_as(by, educator)
    if current and current.since and begins < current.since:
        raise NotInOrder("A telephone number can't begin before the number it follows.")
    with transaction.atomic():
        if current:
            current.until = begins
            current.save(update_fields=["until"])
        phone = educator.phones.create(number=number.strip(), since=begins)
        record(
            "educator.phone-changed",
            subject=educator.number,
            actor=str(by),
            acting_as=acting_as,
            was=current.number if current else "",
            now=phone.number,
            since=begins,
        )
    return phone
