"""View testing history, say that a score is missing, and the waiver of the basic skills test."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.eligibility.explain import Line
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.asking import asked
from cecs.portals.educator.assessments import assessments_for, tests_by_endorsement
from cecs.portals.educator.forms.profile import MissingScoreForm
from cecs.portals.educator.forms.waiving import WaiverForm
from cecs.portals.educator.gate import as_educator, sent
from cecs.portals.educator.showing.profile import asked_lines
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.educator.showing.testing import history
from cecs.portals.educator.showing.titles import title_of
from cecs.portals.educator.waiving import answered, existed, forms, is_offered, scores_for
from cecs.portals.shared.access import account_of
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.applications.queries import corrections_of, in_flight
from cecs.records.applications.states import Corrects
from cecs.records.determinations.answers import explained_for
from cecs.records.educators.models import Educator
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock

WAIVER = "test-waiver"


@as_educator
def tests(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show every test with its sittings, and what it is good for."""
    law = law_on(clock.today())
    scores = [one for one in evidence_of(educator) if one.kind == "assessment"]
    waiting, wanted = _waiting(educator, law)
    claims = [one for one in corrections_of(educator) if one.what == Corrects.SCORE]
    told = {"tests": history(scores, waiting, law), "wanted": wanted, "claims": asked_lines(claims)}
    return render(request, "educator/tests.html", told)


@as_educator
def missing(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Say that a score is missing, with what it can be found by."""
    wanted, others = assessments_for((), law_on(clock.today()))
    form = MissingScoreForm(sent(request), request.FILES or None, tests=[*wanted, *others])
    if request.method == "POST" and form.is_valid() and asked(request, educator, form, form.cleaned_data["test"]):
        messages.success(request, _("We have your request. A person looks for the score and writes to you."))
        return redirect("educator:tests")
    lead = _("A person looks for it by your names, your birth date and the last four digits of your number.")
    told = {"form": form, "title": _("A score is missing"), "lead": lead, "has_file": True}
    return render(request, "educator/change.html", told)


@as_educator
def waiver(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Answer at once whether scores on file take the place of the basic skills test, for the day one filed."""
    law = law_on(clock.today())
    form = WaiverForm(request.GET or None, first=law.jurisdiction.speaks_from)
    filed = form.cleaned_data["filed"] if form.is_bound and form.is_valid() else None
    told = {
        "form": form,
        "existed": existed(law),
        "paper": forms(law),
        "is_offered": is_offered(law),
        "scores": history(scores_for(educator), {}, law),
        "answer": answered(educator, filed, language_now()) if filed else None,
    }
    if request.method == "POST" and told["is_offered"]:
        draft = start_application(educator, WAIVER, by=account_of(request))
        return redirect("educator:application", draft.key)
    return render(request, "educator/waiver.html", told)


def _waiting(educator: Educator, law: Law) -> tuple[dict[str, list[tuple[str, str]]], list[tuple[str, Application]]]:
    """Give, for each test, the requests that wait for it; and what each request still says it wants."""
    by_test: dict[str, list[tuple[str, str]]] = {}
    wanted: list[tuple[str, Application]] = []
    served = tests_by_endorsement(law)
    for one in in_flight(educator):
        lacking = [line for line in explained_for(one, language_now()).missing if line.kind == "assessment"]
        wanted.extend((_in_field(line, law), one) for line in lacking)
        codes = {line.endorsement for line in lacking if line.endorsement}
        for test in {test for code in codes for test in served.get(code, ())}:
            by_test.setdefault(test, []).append((title_of(one, law), one.key))
    return by_test, wanted


def _in_field(line: Line, law: Law) -> str:
    """Name what is lacking, and in which field."""
    if not line.endorsement:
        return line.title
    return f"{line.title}: {law.endorsement_words(line.endorsement, language_now())} ({line.endorsement})"
