"""Determine requirement by requirement: agree in one stroke, or differ with a reason; then hand the file over."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cecs.law.rulebook import Law
from cecs.portals.desk.beside import Requirement, fitting, requirements_of
from cecs.portals.desk.forms.determining import DetermineForm
from cecs.portals.desk.opened import allowed
from cecs.portals.desk.papers import papers_of
from cecs.portals.desk.places import next_to_answer, what_to_do_now
from cecs.portals.desk.words import title_of
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.answers import beside_law
from cecs.records.determinations.errors import NotDetermined
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.queries import application_to_determine
from cecs.records.evidence.queries import evidence_of


@for_role(Role.EVALUATOR)
@require_POST
def agree_all(request: HttpRequest, key: str) -> HttpResponse:
    """Agree with everything that was found met and not determined yet."""
    agreed = agree(_own(request, key), account_of(request))
    words = _("You agreed with %(count)s findings.") % {"count": len(agreed)}
    messages.success(request, words)
    return redirect(what_to_do_now(key))


@for_role(Role.EVALUATOR)
@require_POST
def agree_one(request: HttpRequest, key: str, requirement: str) -> HttpResponse:
    """Agree with one finding as it stands on the page; of what is lacking, say in a coded reason why."""
    application = _own(request, key)
    found = _requirement(application, requirement)
    reason = request.POST.get("reason", "") if found.is_lacking else ""
    if request.POST.get("found") != found.line.answer:
        messages.warning(request, _("This finding has changed meanwhile. Look at it again."))
    elif found.is_lacking and reason not in dict(found.reasons):
        return redirect("desk:determine", key, requirement)
    else:
        determine(application, requirement, found.line.answer, reason=reason, by=account_of(request))
    return _on_to_the_next(application)


@for_role(Role.EVALUATOR)
def differ(request: HttpRequest, key: str, requirement: str) -> HttpResponse:
    """Give one's own answer, with a coded reason; settle a mark nobody had found."""
    application = _own(request, key)
    language, law = get_language() or "en", law_of(application)
    found = _requirement(application, requirement)
    form = DetermineForm(
        sent(request),
        reasons=fitting(law, found.line.kind),
        language=language,
        initial={"answer": found.answer} if found.answer != "needs-review" else {},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        determine(
            application,
            requirement,
            told["answer"],
            reason=told["reason"],
            note=told["note"],
            settled=form.settled(),
            by=account_of(request),
        )
        return _on_to_the_next(application)
    told_page = {
        "application": application,
        "title": title_of(application, law, language),
        "requirement": found,
        "papers": _bearing(application, found, account_of(request), law, language),
        "form": form,
    }
    return render(request, "desk/determine.html", told_page)


@for_role(Role.EVALUATOR)
@require_POST
def complete(request: HttpRequest, key: str) -> HttpResponse:
    """Hand the file to a supervisor."""
    application = _own(request, key)
    try:
        complete_determination(application, account_of(request))
    except NotDetermined as refused:
        words = _("These requirements have no answer yet: %(titles)s.") % {"titles": ", ".join(refused.missing)}
        messages.error(request, words)
        return redirect("desk:file", key)
    messages.success(request, _("%(number)s waits for a decision now.") % {"number": application.number})
    return redirect(f"{reverse('desk:queue')}?list=mine")


def _own(request: HttpRequest, key: str) -> Application:
    """Give the file if it is this evaluator's to determine now; what is with a colleague can only be read."""
    account = account_of(request)
    application = application_to_determine(account, key)
    if not allowed(application, account).determine:
        no_such_page()
    return application


def _requirement(application: Application, requirement: str) -> Requirement:
    language, law = get_language() or "en", law_of(application)
    named = requirements_of(beside_law(application, language), law, language)
    return next((one for one in named if one.line.requirement == requirement), None) or no_such_page()


def _bearing(
    application: Application, found: Requirement, account: Account, law: Law, language: str
) -> Iterable[object]:
    """Give the evidence that the finding rests on."""
    pieces = [one for one in evidence_of(application.educator) if one.number in found.evidence]
    return papers_of(pieces, account, law, language)


def _on_to_the_next(application: Application) -> HttpResponse:
    language, law = get_language() or "en", law_of(application)
    requirements = requirements_of(beside_law(application, language), law, language)
    return redirect(next_to_answer(application.key, requirements))
