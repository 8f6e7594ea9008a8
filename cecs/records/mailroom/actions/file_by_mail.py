"""A signed form that came by mail becomes the filing it asks for: the same application as online, of that day.

The day is the envelope's: the clerk's word for when the paper was received, whenever it is keyed.
"""

from collections.abc import Sequence

from django.db import transaction

from cecs.eligibility.findings import FeeOwed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.models import Application
from cecs.records.applications.states import Channel
from cecs.records.audit.record import one_deed, record
from cecs.records.mailroom.custody import handled
from cecs.records.mailroom.errors import NotFromHere, NotTheirs
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import Handled, MailKind, Place


def file_by_mail(
    piece: MailPiece,
    application: Application,
    *,
    signed_name: str,
    by: Account,
    fee: FeeOwed | None = None,
    missing: Sequence[str] = (),
) -> Application:
    """File a draft on the strength of a signed form. Twice is once; another form files nothing a second time."""
    piece.refresh_from_db()
    application.refresh_from_db()
    if application.is_filed and piece.for_application == application.number:
        return application
    acting_as = require(by, Permission.OPEN_MAIL)
    _check(piece, application)
    with transaction.atomic(), one_deed():
        filed = submit_application(
            application,
            by=by,
            signed_name=signed_name,
            language=application.educator.language,
            on=piece.received_on,
            fee=fee,
            missing=missing,
            channel=Channel.MAIL,
        )
        MailPiece.objects.filter(pk=piece.pk).update(for_application=filed.number)
        handled(piece, Handled.FILED, by=str(by), words=filed.number)
        record(
            "mail.filed",
            subject=piece.number,
            actor=str(by),
            acting_as=acting_as,
            application=filed.number,
            signed_name=signed_name,
            received_on=piece.received_on,
        )
    piece.refresh_from_db()
    return filed


def _check(piece: MailPiece, application: Application) -> None:
    """A filing rests on an original form with a signature, of the same person, that filed nothing else."""
    if application.is_filed:
        raise NotFromHere(f"{application.number} is filed already.")
    if piece.kind != MailKind.FORM or piece.is_copy:
        raise NotFromHere(f"{piece.number} is no form with an original signature.")
    if piece.place != Place.MATCHED or piece.educator_id != application.educator_id:
        raise NotTheirs(f"{piece.number} is not matched to {application.educator.printed_name}.")
    if piece.custody.filter(handled=Handled.FILED).exists():
        raise NotFromHere(f"{piece.number} has filed {piece.for_application} already.")
