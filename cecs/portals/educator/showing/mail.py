"""What came by mail, as its owner sees it: what it was taken for, when it came, and whether it went back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import MONEY, TAKEN_AS_MONEY, MailKind, Place, WhyReturned

SHEETS = [(kind.value, kind.label) for kind in MailKind if kind not in MONEY - TAKEN_AS_MONEY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """One piece of mail in an educator's list."""

    what: Any
    number: str
    received_on: date
    is_scanned: bool
    why_returned: Any


def mailed(pieces: Iterable[MailPiece]) -> list[Mailed]:
    """Give pieces of mail as the lines of a list."""
    return [
        Mailed(
            what=MailKind(piece.kind).label,
            number=piece.number,
            received_on=piece.received_on,
            is_scanned=piece.document_id is not None,
            why_returned=WhyReturned(piece.why_returned).label if piece.place == Place.RETURNED else "",
        )
        for piece in pieces
    ]
