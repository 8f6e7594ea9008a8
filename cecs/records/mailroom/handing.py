"""Giving a piece of mail to its owner: the row, the trail, the history and the letter, together."""

from django.utils import translation

from cecs.records.audit.record import record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.educators.models import Educator
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import INSTEAD, Handled, MailKind, Place, WhyReturned


def given_to(
    piece: MailPiece,
    educator: Educator,
    *,
    for_application: str,
    rests_on: str,
    by: str,
    acting_as: str,
    kind: str = "",
) -> None:
    """Make it theirs; inside the caller's transaction. Of two who do it at once, the second is refused."""
    waiting = MailPiece.objects.filter(pk=piece.pk, place=Place.UNMATCHED)
    told = {"for_application": for_application, "rests_on": rests_on, "kind": kind or piece.kind}
    if not waiting.update(place=Place.MATCHED, educator=educator, **told):
        raise NotFromHere(f"{piece.number} was matched or sent back by somebody else.")
    piece.refresh_from_db()
    handled(piece, Handled.MATCHED, by=by, words=f"{educator.number} {for_application}".strip())
    record(
        "mail.matched",
        subject=piece.number,
        actor=by,
        acting_as=acting_as,
        educator=educator.number,
        **told,
    )
    compose(
        educator,
        letter="mail-received",
        about=for_application or piece.number,
        what=kind_words(piece.kind, educator.language),
        received_on=piece.received_on,
        piece=piece.number,
    )


def kind_words(kind: str, language: str) -> str:
    """Name what it is in a language."""
    with translation.override(language):
        return str(MailKind(kind).label)


def why_words(why: WhyReturned, language: str) -> tuple[str, str]:
    """Say in a language why something goes back, and what to send instead."""
    with translation.override(language):
        return str(why.label), str(INSTEAD[why])
