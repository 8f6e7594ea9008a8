"""A check or money order that came under a cover sheet is counted: its amount, its number, who issued it."""

from typing import Any

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.mailroom.errors import NotFromHere, NotMoney
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import TAKEN_AS_MONEY, Place


def count_money(piece: MailPiece, *, cents: int, serial: str, drawn_on: str = "", by: Account) -> MailPiece:
    """Write down how much it is, before it is credited. Counted the same again, nothing changes."""
    piece.refresh_from_db()
    counted: dict[str, Any] = {"cents": cents, "serial": serial.strip(), "drawn_on": drawn_on.strip()}
    if all(getattr(piece, name) == value for name, value in counted.items()):
        return piece
    acting_as = require(by, Permission.OPEN_MAIL)
    if piece.kind not in TAKEN_AS_MONEY or cents <= 0 or not counted["serial"]:
        raise NotMoney(f"{piece.number} is no check or money order with an amount and a number.")
    with transaction.atomic():
        if not MailPiece.objects.filter(pk=piece.pk, place=Place.UNMATCHED).update(**counted):
            raise NotFromHere(f"{piece.number} was credited or sent back already.")
        record("mail.counted", subject=piece.number, actor=str(by), acting_as=acting_as, **counted)
    piece.refresh_from_db()
    return piece
