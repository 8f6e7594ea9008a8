"""A piece of mail is scanned: its picture is kept beside it, and the paper itself goes its way."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.documents.models import Document
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import Handled


def attach_scan(piece: MailPiece, document: Document, *, by: Account) -> MailPiece:
    """Keep the scan of a piece, once. Another scan of the same piece is refused: nothing that was kept is replaced."""
    piece.refresh_from_db()
    if piece.document_id == document.pk:
        return piece
    acting_as = require(by, Permission.OPEN_MAIL)
    with transaction.atomic():
        if not MailPiece.objects.filter(pk=piece.pk, document=None).update(document=document):
            raise NotFromHere(f"{piece.number} has been scanned already.")
        handled(piece, Handled.SCANNED, by=str(by), words=document.name)
        record(
            "mail.scanned",
            subject=piece.number,
            actor=str(by),
            acting_as=acting_as,
            document=document.key,
            sha256=document.sha256,
        )
    piece.refresh_from_db()
    return piece
