"""A clerk takes a piece of mail from its envelope and writes down what it is and what stands on it."""

from django.db import IntegrityError, transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.mailroom.errors import NotMoney
from cecs.records.mailroom.models import Envelope, MailPiece
from cecs.records.mailroom.registering import NOTHING, Seen, registered
from cecs.records.mailroom.states import TAKEN_AS_MONEY


def register_piece(envelope: Envelope, kind: str, seen: Seen = NOTHING, *, by: Account, once: str) -> MailPiece:
    """Register one piece. `once` names this registering (a form's key), so that a double click registers one."""
    if known := MailPiece.objects.filter(once=once).first():
        return known
    acting_as = require(by, Permission.OPEN_MAIL)
    if kind in TAKEN_AS_MONEY and not (seen.cents and seen.serial.strip()):
        raise NotMoney("A check or a money order is registered with its amount and its number.")
    try:
        with transaction.atomic():
            return registered(envelope, kind, seen, by=str(by), acting_as=acting_as, once=once)
    except IntegrityError:  # the second click, at the same moment
        return MailPiece.objects.get(once=once)
