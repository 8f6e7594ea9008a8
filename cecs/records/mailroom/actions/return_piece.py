"""A piece of mail goes back to where it came from, with a letter that says why and what to send instead."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.handing import kind_words, why_words
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import TAKEN_AS_MONEY, Handled, Place, WhyReturned


def return_piece(piece: MailPiece, why: WhyReturned, *, by: Account, words: str = "") -> MailPiece:
    """Send a piece back, once. Whose it is may not be known: the paper still goes back to its sender."""
    piece.refresh_from_db()
    if piece.place == Place.RETURNED:
        return piece
    acting_as = require(by, Permission.MATCH_MAIL)
    if piece.place == Place.MATCHED and piece.kind in TAKEN_AS_MONEY:
        raise NotFromHere(f"{piece.number} is money that was credited; the cashier reverses it.")
    with transaction.atomic(), one_deed():
        here = MailPiece.objects.filter(pk=piece.pk, place=piece.place)
        if not here.update(place=Place.RETURNED, why_returned=why):
            raise NotFromHere(f"{piece.number} was moved by somebody else.")
        piece.refresh_from_db()
        handled(piece, Handled.RETURNED, by=str(by), words=words or str(why))
        record(
            "mail.returned",
            subject=piece.number,
            actor=str(by),
            acting_as=acting_as,
            why=why,
            words=words,
            educator=piece.educator.number if piece.educator else "",
            sender=piece.envelope.sender,
        )
        _tell(piece, why)
    return piece


def _tell(piece: MailPiece, why: WhyReturned) -> None:
    """Write to the owner, where the owner is known; the same letter lies with the paper."""
    if piece.educator is None:
        return
    language = piece.educator.language
    because, instead = why_words(why, language)
    compose(
        piece.educator,
        letter="mail-returned",
        about=piece.for_application or piece.number,
        what=kind_words(piece.kind, language),
        received_on=piece.received_on,
        because=because,
        instead=instead,
    )
