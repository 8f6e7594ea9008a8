"""A college's candidates: who they are, what it sent about them, how far they have got, and taking back its word."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.portals.preparer.forms.recommending import WithdrawForm
from cecs.portals.preparer.gate import Office, as_officer
from cecs.portals.preparer.status import lines_of
from cecs.portals.shared.access import no_such_page
from cecs.portals.shared.evidence_words import kind_words, line_of
from cecs.portals.shared.forms import sent
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_number
from cecs.records.organizations.queries import programs_of
from cecs.values import clock

ON_A_PAGE = 50


@as_officer
def home(request: HttpRequest, office: Office) -> HttpResponse:
    """List the college's candidates, the latest first."""
    lines = lines_of(office.sent(), law_on(clock.today()), get_language() or "en")
    told = {
        "college": office.college,
        "page": Paginator(lines, ON_A_PAGE).get_page(request.GET.get("page")),
        "programs": programs_of(office.college, clock.today()),
    }
    return render(request, "preparer/home.html", told)


@as_officer
def candidate(request: HttpRequest, office: Office, key: str) -> HttpResponse:
    """Show one candidate: what the college sent, and how far the application has got."""
    educator = office.candidate(key)
    sent = office.about(educator)
    (line,) = lines_of(sent, law_on(clock.today()), get_language() or "en")
    told = {"college": office.college, "line": line, "sent": [(one, kind_words(one.kind), _said(one)) for one in sent]}
    return render(request, "preparer/candidate.html", told)


@as_officer
def withdraw(request: HttpRequest, office: Office, number: str) -> HttpResponse:
    """Take back a recommendation or a transcript, with the reason."""
    evidence = by_number(number)
    if evidence is None or evidence.is_withdrawn or not office.own([evidence]):
        no_such_page()
    form = WithdrawForm(sent(request))
    if request.method == "POST" and form.is_valid():
        withdraw_evidence(evidence, office.account, because=form.cleaned_data["because"])
        messages.success(request, _("You took back %(number)s.") % {"number": evidence.number})
        has_more = bool(office.about(evidence.educator))
        return redirect("preparer:candidate", evidence.educator.key) if has_more else redirect("preparer:home")
    told = {"evidence": evidence, "kind": kind_words(evidence.kind), "says": _said(evidence), "form": form}
    return render(request, "preparer/withdraw.html", told)


def _said(one: Evidence) -> str:
    return line_of(one.kind, one.says, law_on(clock.today()), get_language() or "en")
