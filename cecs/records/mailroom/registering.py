"""Writing a piece of mail down: the one place where its row and its trail begin."""

from dataclasses import asdict, dataclass
from datetime import date

from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.documents.models import Document
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.models import Envelope, MailPiece
from cecs.records.mailroom.states import Handled


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What stands on a piece of mail, as far as anyone has read it."""

    is_copy: bool = False
    words: str = ""
    name_on_it: str = ""
    born_on_it: date | None = None
    number_on_it: str = ""
    text_on_it: str = ""
    cents: int | None = None
    serial: str = ""
    drawn_on: str = ""


NOTHING = Seen()


def registered(
    envelope: Envelope, kind: str, seen: Seen, *, by: str, acting_as: str, once: str, document: Document | None = None
) -> MailPiece:
    """Write a piece down; inside the caller's transaction."""
    piece = MailPiece.objects.create(
        number=next_number("I", envelope.received_on),
        envelope=envelope,
        kind=kind,
        document=document,
        once=once,
        **asdict(seen),
    )
    handled(piece, Handled.RECEIVED, by=by, words=envelope.number)
    if document:
        handled(piece, Handled.SCANNED, by=by, words=document.name)
    record(
        "mail.registered",
        subject=piece.number,
        actor=by,
        acting_as=acting_as,
        envelope=envelope.number,
        kind=kind,
        is_copy=seen.is_copy,
        words=seen.words,
        name_on_it=seen.name_on_it,
        number_on_it=seen.number_on_it,
        cents=seen.cents,
        serial=seen.serial,
        sha256=document.sha256 if document else "",
    )
    return piece
