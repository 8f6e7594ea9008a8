"""An educator prints a cover sheet, or a clerk for them: whatever lies under it is filed by itself."""

from django.db import IntegrityError, transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Permission
from cecs.records.applications.permitting import files_as
from cecs.records.applications.queries import by_number
from cecs.records.audit.numbering import next_number
from cecs.records.audit.record import record
from cecs.records.educators.models import Educator
from cecs.records.mailroom.errors import NotTheirs
from cecs.records.mailroom.models import CoverSheet
from cecs.records.mailroom.scanning.codes import SERIES
from cecs.records.mailroom.states import MailKind
from cecs.values import clock


def make_sheet(educator: Educator, kind: MailKind, *, for_application: str = "", by: Account) -> CoverSheet:
    """Give the cover sheet of one kind of paper for one application: made once, printed as often as they like."""
    wanted = CoverSheet.objects.filter(educator=educator, for_application=for_application, kind=kind)
    acting_as = files_as(by, educator, Permission.SEND_EVIDENCE)
    if made := wanted.select_related("educator").first():
        return made
    application = by_number(for_application) if for_application else None
    if for_application and (application is None or application.educator_id != educator.pk):
        raise NotTheirs(f"{for_application} is no application of {educator.printed_name}.")
    try:
        with transaction.atomic():
            number = next_number(SERIES, clock.today())
            sheet = CoverSheet.objects.create(
                number=number, educator=educator, for_application=for_application, kind=kind
            )
            told = {"educator": educator.number, "for_application": for_application, "kind": kind}
            record("mail.sheet-made", subject=number, actor=str(by), acting_as=acting_as, **told)
    except IntegrityError:  # printed from two tabs at once
        return wanted.get()
    return sheet
