"""Verify a piece of evidence; open the paper it rests on."""

from django.contrib import messages
from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cecs.portals.desk.papers import may_open
from cecs.portals.desk.places import what_to_do_now
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.papers import as_file
from cecs.records.accounts.roles import Role
from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_staff
from cecs.records.documents.errors import NotReadable
from cecs.records.documents.queries import readable
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.errors import AlreadyWithdrawn
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_number, evidence_of


@for_role(Role.EVALUATOR)
@require_POST
def verify(request: HttpRequest, key: str, number: str) -> HttpResponse:
    """Say that a piece of evidence is what it says it is. An applicant's own copy never stands in for an original."""
    application = for_staff(account_of(request), key)
    found = by_number(number)
    if found is None or found.educator != application.educator or found.is_own_copy:
        no_such_page()
    try:
        verify_evidence(found, account_of(request))
    except AlreadyWithdrawn:
        messages.warning(request, _("%(number)s was taken back a moment ago.") % {"number": number})
    return HttpResponseRedirect(f"{reverse('desk:file', args=(key,))}#{number}")


@for_role(Role.EVALUATOR)
@require_POST
def verify_all(request: HttpRequest, key: str) -> HttpResponse:
    """Say so of everything that came from its source and stood on the page; what came in since is left."""
    application = for_staff(account_of(request), key)
    seen = set(request.POST.getlist("seen"))
    waiting = [one for one in _of(application) if one.number in seen and not one.is_own_copy]
    with transaction.atomic():
        for one in waiting:
            verify_evidence(one, account_of(request))
    messages.success(request, _("%(count)s pieces of evidence are verified.") % {"count": len(waiting)})
    return HttpResponseRedirect(what_to_do_now(key))


@for_role(Role.EVALUATOR, Role.SUPERVISOR)
@require_safe
def document(request: HttpRequest, key: str, document_key: str) -> FileResponse:
    """Hand out the paper that a piece of evidence rests on, to those who may open it."""
    account = account_of(request)
    resting = [one for one in _of(for_staff(account, key)) if one.document and one.document.key == document_key]
    if not resting or not all(may_open(account, one) for one in resting):
        no_such_page()
    paper = resting[0].document or no_such_page()
    try:
        return as_file(readable(paper), name=paper.name, media_type=paper.media_type)
    except NotReadable:
        no_such_page()


def _of(application: Application) -> list[Evidence]:
    return evidence_of(application.educator)
