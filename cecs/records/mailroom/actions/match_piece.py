"""A clerk says whose a piece of mail is. The owner is told at once what came, and for what it was taken."""

from collections.abc import Iterable

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.queries import by_number
from cecs.records.audit.record import one_deed
from cecs.records.educators.models import Educator
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import NotFromHere, NotMoney, NotTheirs
from cecs.records.mailroom.handing import given_to
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import TAKEN_AS_MONEY, Because, Handled, Place
from cecs.records.payments.actions.take_instrument import Paper, take_instrument


def match_piece(
    piece: MailPiece,
    educator: Educator,
    *,
    by: Account,
    for_application: str = "",
    rests_on: Iterable[str] = (Because.CHOSEN,),
    kind: str = "",
) -> MailPiece:
    """Match a piece to its owner, and to an application of theirs where one is named. Twice is once.

    `kind` says what it is where it was only guessed, from a scan.
    """
    piece.refresh_from_db()
    if piece.place == Place.MATCHED and (piece.educator_id, piece.for_application) == (educator.pk, for_application):
        return piece
    acting_as = require(by, Permission.MATCH_MAIL)
    if piece.place != Place.UNMATCHED:
        raise NotFromHere(f"{piece.number} was matched or sent back by somebody else.")
    _check_theirs(educator, for_application)
    _check_money(piece, kind, for_application)
    with transaction.atomic(), one_deed():
        given_to(
            piece,
            educator,
            for_application=for_application,
            rests_on=",".join(rests_on),
            by=str(by),
            acting_as=acting_as,
            kind=kind,
        )
        if piece.kind in TAKEN_AS_MONEY:
            _credit(piece, educator, by)
    return piece


def _check_money(piece: MailPiece, kind: str, for_application: str) -> None:
    """Money is credited to an application, and only when it was counted."""
    if (kind or piece.kind) not in TAKEN_AS_MONEY:
        return
    if not piece.cents or not piece.serial:
        raise NotMoney(f"{piece.number} has not been counted: its amount and its number are not written down.")
    if not for_application:
        raise NotTheirs("A check or a money order is credited to an application.")


def _credit(piece: MailPiece, educator: Educator, by: Account) -> None:
    """Credit it, and hand the paper to the cashier."""
    paper = Paper(
        method=piece.kind,
        serial=piece.serial,
        drawn_on=piece.drawn_on,
        cents=piece.cents or 0,
        received_on=piece.received_on,
        piece=piece.number,
    )
    instrument = take_instrument(educator, paper, for_number=piece.for_application, by=by)
    if instrument.piece != piece.number:
        raise NotMoney(f"This very paper was credited before, from {instrument.piece}: receipt {instrument.receipt}.")
    handled(piece, Handled.TO_CASHIER, by=str(by), words=instrument.receipt.number)


def _check_theirs(educator: Educator, for_application: str) -> None:
    """Refuse an application of somebody else."""
    if not for_application:
        return
    application = by_number(for_application)
    if application is None or application.educator_id != educator.pk:
        raise NotTheirs(f"{for_application} is no application of {educator.printed_name}.")
