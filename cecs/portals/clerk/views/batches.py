"""Scans: drop a batch, watch it being read, look at a page; and the cover sheets that let it file itself."""

from io import BytesIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cecs.portals.clerk.forms.mail import BatchForm
from cecs.portals.clerk.mail import SHEETS, piece_lines
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent, sent_files
from cecs.portals.shared.papers import as_file
from cecs.records.accounts.roles import Role
from cecs.records.documents.errors import NotAccepted, NotReadable
from cecs.records.documents.queries import readable
from cecs.records.educators.queries import by_key as educator_by_key
from cecs.records.mailroom.actions.drop_batch import drop_batch
from cecs.records.mailroom.actions.make_sheet import make_sheet
from cecs.records.mailroom.errors import Unreadable
from cecs.records.mailroom.queries import batch_by_key, by_key, pieces_of
from cecs.records.mailroom.scanning.pages import opened
from cecs.records.mailroom.scanning.recognition import can_recognise
from cecs.records.mailroom.sheets import printed
from cecs.records.mailroom.states import MailKind, ScanState
from cecs.values import clock

_WIDE, _HIGH = 960, 1400


@for_role(Role.CLERK)
def drop(request: HttpRequest) -> HttpResponse:
    """Drop a file from the scanner."""
    form = BatchForm(sent(request), sent_files(request), initial={"received_on": clock.today()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            batch = drop_batch(
                told["scan"],
                received_on=told["received_on"],
                by=account_of(request),
                once=told["once"],
                each_page=told["each_page"],
            )
        except NotAccepted as refused:
            form.add_error("scan", str(refused))
        else:
            return redirect("clerk:batch", batch.key)
    return render(request, "clerk/drop.html", {"form": form, "can_recognise": can_recognise()})


@for_role(Role.CLERK)
@require_safe
def batch(request: HttpRequest, key: str) -> HttpResponse:
    """Show how far a batch has got, and what was in it."""
    found = batch_by_key(key) or no_such_page()
    told = {
        "batch": found,
        "is_going": found.state in (ScanState.WAITING, ScanState.READING),
        "lines": piece_lines(pieces_of(found.envelope)),
    }
    return render(request, "clerk/batch.html", told)


@for_role(Role.CLERK)
@require_safe
def picture(request: HttpRequest, key: str) -> HttpResponse:  # noqa: ARG001 - every view is given it
    """Draw the first page of a scan, once it is found clean."""
    found = by_key(key) or no_such_page()
    document = found.document or no_such_page()
    out = BytesIO()
    try:
        with readable(document) as file, opened(file.read(), document.media_type) as pages:
            page = pages.picture(0)
            page.thumbnail((_WIDE, _HIGH))
            page.save(out, "PNG")
    except (NotReadable, Unreadable):
        no_such_page()
    response = HttpResponse(out.getvalue(), content_type="image/png")
    response["Cache-Control"] = "private, no-store"
    return response


@for_role(Role.CLERK)
@require_safe
def sheet(request: HttpRequest, key: str, kind: str) -> FileResponse:
    """Print a cover sheet for a person."""
    educator = educator_by_key(key) or no_such_page()
    if kind not in dict(SHEETS):
        no_such_page()
    made = make_sheet(educator, MailKind(kind), by=account_of(request))
    paper = BytesIO(printed(made, educator.language))
    return as_file(paper, name=f"{made.number}.pdf", media_type="application/pdf")
