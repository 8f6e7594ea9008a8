"""Letters reach an educator somewhere else from a day on. The old address ends that day and is kept."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.educators.amending import amends_as
from cecs.records.educators.errors import NotInOrder
from cecs.records.educators.models import Address, Educator
from cecs.values import clock


def change_address(
    educator: Educator,
    *,
    lines: str,
    city: str,
    state: str = "",
    postal_code: str = "",
    country: str = "US",
    since: date | None = None,
    by: Account,
) -> Address:
    """Give an educator an address from a day on; the one they have already is left as it is."""
    begins = since or clock.today()
    address = Address(
        educator=educator, lines=lines, city=city, state=state, postal_code=postal_code, country=country, since=begins
    )
    current = educator.addresses.filter(until=None).first()
    if current and (str(current), current.country) == (str(address), country):
        return current
    acting_as = amends_as(by, educator)
    if current and current.since and begins < current.since:
        raise NotInOrder("An address can't begin before the address it follows.")
    with transaction.atomic():
        if current:
            current.until = begins
            current.save(update_fields=["until"])
        address.save()
        record(
            "educator.address-changed",
            subject=educator.number,
            actor=str(by),
            acting_as=acting_as,
            was=str(current or ""),
            now=str(address),
            since=begins,
        )
    return address
