"""A piece of mail was given to the wrong person: it goes back to the unmatched desk, and the person is told."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.handing import kind_words
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import TAKEN_AS_MONEY, Handled, Place


def release_piece(piece: MailPiece, *, because: str, by: Account) -> MailPiece:
    """Take a piece from a person it does not belong to. Twice is once."""
    piece.refresh_from_db()
    if piece.place == Place.UNMATCHED:
        return piece
    acting_as = require(by, Permission.MATCH_MAIL)
    if piece.place != Place.MATCHED or piece.educator is None:
        raise NotFromHere(f"{piece.number} was sent back; it is not here any more.")
    if piece.kind in TAKEN_AS_MONEY:
        raise NotFromHere(f"{piece.number} is money that was credited; the cashier reverses it.")
    was = piece.educator
    with transaction.atomic(), one_deed():
        matched = MailPiece.objects.filter(pk=piece.pk, place=Place.MATCHED, educator=was)
        if not matched.update(place=Place.UNMATCHED, educator=None, for_application="", rests_on=""):
            raise NotFromHere(f"{piece.number} was moved by somebody else.")
        handled(piece, Handled.RELEASED, by=str(by), words=because)
        record(
            "mail.released", subject=piece.number, actor=str(by), acting_as=acting_as, was=was.number, because=because
        )
        compose(
            was,
            letter="mail-mistaken",
            about=piece.number,
            what=kind_words(piece.kind, was.language),
            received_on=piece.received_on,
        )
    piece.refresh_from_db()
    return piece
