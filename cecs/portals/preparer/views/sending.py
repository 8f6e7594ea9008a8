"""What a college sends about its candidates: its recommendation, its transcript."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.portals.preparer.forms.recommending import RecommendForm
from cecs.portals.preparer.forms.transcript import TranscriptForm
from cecs.portals.preparer.gate import Office, as_officer
from cecs.portals.shared.forms import sent, sent_files
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.errors import NotAccepted
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.recommend import recommend
from cecs.records.evidence.errors import NotEvidence
from cecs.records.organizations.queries import programs_of
from cecs.values import clock


@as_officer
def recommendation(request: HttpRequest, office: Office) -> HttpResponse:
    """Recommend a candidate, before or after they apply."""
    known = _asked_about(request, office)
    programs = list(programs_of(office.college, clock.today()))
    form = RecommendForm(sent(request), candidate=known, programs=programs)
    if request.method == "POST" and form.is_valid() and (candidate := _recommended(form, office)):
        messages.success(request, _("You recommended %(name)s.") % {"name": candidate.printed_name})
        return redirect("preparer:candidate", candidate.key)
    return render(request, "preparer/recommend.html", _told(form, office, known))


@as_officer
def transcript(request: HttpRequest, office: Office) -> HttpResponse:
    """Send a transcript as the institution that keeps it."""
    known = _asked_about(request, office)
    form = TranscriptForm(sent(request), sent_files(request), candidate=known)
    if request.method == "POST" and form.is_valid() and (candidate := _sent(form, office)):
        messages.success(request, _("We have the transcript of %(name)s.") % {"name": candidate.printed_name})
        return redirect("preparer:candidate", candidate.key)
    return render(request, "preparer/transcript.html", _told(form, office, known))


def _asked_about(request: HttpRequest, office: Office) -> Educator | None:
    key = request.GET.get("candidate", "")
    return office.candidate(key) if key else None


def _told(form: RecommendForm | TranscriptForm, office: Office, known: Educator | None) -> dict[str, Any]:
    return {"form": form, "college": office.college, "candidate": known}


def _recommended(form: RecommendForm, office: Office) -> Educator | None:
    """Record the recommendation; what the rooms refuse is said on the form, and nobody is entered."""
    program, day = form.chosen(), form.cleaned_data["completed_on"]
    try:
        with transaction.atomic():
            if candidate := form.candidate(office.account):
                recommend(candidate, program=program, completed_on=day, by=office.account, state=_home())
            return candidate
    except NotEvidence as refused:
        form.add_error("completed_on", str(refused))
    return None


def _sent(form: TranscriptForm, office: Office) -> Educator | None:
    try:
        with transaction.atomic():
            if candidate := form.candidate(office.account):
                _file(form, candidate, office)
            return candidate
    except NotAccepted as refused:
        form.add_error("paper", str(refused))
    return None


def _file(form: TranscriptForm, candidate: Educator, office: Office) -> None:
    document = keep_upload(form.cleaned_data["paper"], by=office.account)
    for kind, says in form.says(office.college.name, _home()):
        file_evidence(
            candidate,
            kind,
            says,
            source="institution",
            source_name=office.college.name,
            by=office.account,
            received_on=clock.today(),
            document=document,
        )


def _home() -> str:
    return law_on(clock.today()).jurisdiction.home
