"""The trail of a piece of mail: one row a hand it passed through, written in the transaction of the act."""

from cecs.records.mailroom.models import Custody, MailPiece
from cecs.records.mailroom.states import Handled


def handled(piece: MailPiece, what: Handled, *, by: str, words: str = "") -> Custody:
    """Write one step of the trail."""
    return Custody.objects.create(piece=piece, handled=what, by=by, words=words[:254])
