"""A clerk opens an envelope. The legal day on which all of it was received is the clerk's word."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.mailroom.errors import NotYetCome
from cecs.records.mailroom.models import Envelope
from cecs.values import clock


def open_envelope(
    *, received_on: date, carrier: str, sender: str = "", postmarked_on: date | None = None, by: Account, once: str
) -> Envelope:
    """Open an envelope. `once` names this opening (a form's key), so that a double click opens one."""
    if opened := Envelope.objects.filter(once=once).first():
        return opened
    acting_as = require(by, Permission.OPEN_MAIL)
    _check(received_on, postmarked_on)
    told: dict[str, Any] = {
        "received_on": received_on,
        "postmarked_on": postmarked_on,
        "carrier": carrier,
        "sender": sender.strip(),
    }
    try:
        with transaction.atomic():
            number = next_number("M", received_on)
            envelope = Envelope.objects.create(number=number, opened_by=by, once=once, **told)
            record("mail.opened", subject=number, actor=str(by), acting_as=acting_as, **told)
    except IntegrityError:  # the second click, at the same moment
        return Envelope.objects.get(once=once)
    return envelope


def _check(received_on: date, postmarked_on: date | None) -> None:
    if received_on > clock.today():
        raise NotYetCome("Mail can't have been received on a day that has not come yet.")
    if postmarked_on and postmarked_on > received_on:
        raise NotYetCome("Mail can't have been received before it was posted.")
