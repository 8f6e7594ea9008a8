"""Sending papers, and looking at those one has sent."""

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.educator.answers import ItemForm
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.drafts import Draft, on_open
from cecs.portals.educator.forms.filing import UploadForm
from cecs.portals.educator.gate import sent
from cecs.portals.educator.papers import (
    CONDUCT,
    claimed_form,
    has_disclosed,
    papers_of,
    send_conduct_paper,
    send_paper,
    slots_of,
    with_file,
)
from cecs.portals.shared.access import account_of, no_such_page, signed_in
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.papers import as_file
from cecs.records.documents.errors import NotAccepted, NotReadable
from cecs.records.documents.queries import by_key, readable

MEGABYTE = 1_000_000


@on_open
def papers(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Show what can be sent, and what was sent already."""
    told = {"slots": slots_of(draft), "papers": papers_of(draft.on_file, draft.application.number, draft.law)}
    return render(request, "educator/papers.html", draft.frame | told)


@on_open
def send(request: HttpRequest, draft: Draft, name: str, item: str = "") -> HttpResponse:
    """Take one paper for one fact: a fact claimed in the application, or one told here."""
    asked = draft.page(name) or no_such_page()
    if name == CONDUCT and not item and has_disclosed(draft):
        return _on_conduct(request, draft, asked)
    if not asked.page.is_list or (draft.application.is_draft and not item):
        no_such_page()
    data = sent(request)
    form = UploadForm(data, request.FILES or None) if item else with_file(asked, data, request.FILES)
    fact = claimed_form(asked, item) if item else form
    if fact is None:
        return redirect("educator:papers", draft.application.key)
    if data is not None and form.is_valid() and isinstance(fact, ItemForm):
        try:
            send_paper(draft, fact, form.cleaned_data["file"])
        except NotAccepted as refused:
            form.add_error("file", str(refused))
        else:
            messages.success(request, _("We have your copy. It is checked for viruses before anyone opens it."))
            return redirect("educator:papers", draft.application.key)
    return _upload(request, draft, asked, form)


def _on_conduct(request: HttpRequest, draft: Draft, asked: Asked) -> HttpResponse:
    form = UploadForm(sent(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            send_conduct_paper(draft, form.cleaned_data["file"])
        except NotAccepted as refused:
            form.add_error("file", str(refused))
        else:
            messages.success(request, _("We have your copy. It is checked for viruses before anyone opens it."))
            return redirect("educator:papers", draft.application.key)
    return _upload(request, draft, asked, form)


def _upload(request: HttpRequest, draft: Draft, asked: Asked, form: PageForm) -> HttpResponse:
    told = {"form": form, "page": asked.page, "limit": settings.UPLOAD_LIMIT_BYTES // MEGABYTE}
    return render(request, "educator/upload.html", draft.frame | told)


@signed_in
def document(request: HttpRequest, key: str) -> FileResponse:
    """Give back one's own paper, once the scan has found it clean."""
    found = by_key(key)
    if found is None or found.uploaded_by_id != account_of(request).pk:
        no_such_page()
    try:
        content = readable(found)
    except NotReadable:
        no_such_page()
    return as_file(content, name=found.name, media_type=found.media_type)
