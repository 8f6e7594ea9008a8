"""A clerk says whose a piece of mail is. The owner is told at once what came, and for what it was taken."""

from collections.abc import Iterable

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.queries import by_number
from cecs.records.audit.record import one_deed
from cecs.records.educators.models import Educator
from cecs.records.mailroom.errors import NotFromHere, NotTheirs
from cecs.records.mailroom.handing import given_to
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import Because, Place


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
    return piece


def _check_theirs(educator: Educator, for_application: str) -> None:
    """Refuse an application of somebody else."""
    if not for_application:
        return
    application = by_number(for_application)
    if application is None or application.educator_id != educator.pk:
        raise NotTheirs(f"{for_application} is no application of {educator.printed_name}.")
