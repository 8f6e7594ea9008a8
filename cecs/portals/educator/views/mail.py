"""What an educator sends by mail: a cover sheet to lay on top of it."""

from io import BytesIO

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_safe

from cecs.portals.educator.showing.mail import SHEETS
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.shared.access import account_of, no_such_page, signed_in
from cecs.portals.shared.papers import as_file
from cecs.records.applications.queries import for_educator
from cecs.records.mailroom.actions.make_sheet import make_sheet
from cecs.records.mailroom.sheets import printed
from cecs.records.mailroom.states import MailKind


@signed_in
@require_safe
def sheet(request: HttpRequest, key: str, kind: str) -> FileResponse:
    """Print the cover sheet for one kind of paper of an application."""
    application = for_educator(account_of(request), key)
    if kind not in dict(SHEETS):
        no_such_page()
    made = make_sheet(application.educator, MailKind(kind), for_application=application.number, by=account_of(request))
    paper = BytesIO(printed(made, language_now()))
    return as_file(paper, name=f"{made.number}.pdf", media_type="application/pdf")
