"""The supervisor decides what others determined, or sends it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.wording import Reason
from cecs.portals.desk.forms.deciding import DecideForm, SendBackForm
from cecs.portals.desk.opened import File, opened
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.decide import decide
from cecs.records.determinations.actions.send_back import send_back
from cecs.records.determinations.errors import CannotGrant, SamePerson
from cecs.records.determinations.queries import application_to_decide


@for_role(Role.SUPERVISOR)
def decision(request: HttpRequest, key: str) -> HttpResponse:
    """Grant, or deny with reasons. Never by somebody who determined any of it."""
    account, language = account_of(request), get_language() or "en"
    file = _to_decide(account, key, language)
    form = DecideForm(
        sent(request),
        reasons=_denying(file),
        language=language,
        may_grant=not file.progress.lacking and file.progress.is_complete,
    )
    if request.method == "POST" and form.is_valid() and _decided(form, file.application, account):
        messages.success(request, _("%(number)s is decided.") % {"number": file.application.number})
        return redirect("desk:decisions")
    return render(request, "desk/decide.html", {"file": file, "application": file.application, "form": form})


@for_role(Role.SUPERVISOR)
def back(request: HttpRequest, key: str) -> HttpResponse:
    """Send a file back to its evaluator, saying why."""
    account = account_of(request)
    file = _to_decide(account, key, get_language() or "en")
    form = SendBackForm(sent(request))
    if request.method == "POST" and form.is_valid():
        send_back(file.application, form.cleaned_data["because"], by=account)
        words = _("%(number)s is back with its evaluator.") % {"number": file.application.number}
        messages.success(request, words)
        return redirect("desk:decisions")
    return render(request, "desk/send_back.html", {"file": file, "application": file.application, "form": form})


def _to_decide(account: Account, key: str, language: str) -> File:
    file = opened(application_to_decide(account, key), account, language)
    if not file.allowed.decide:
        no_such_page()
    return file


def _denying(file: File) -> list[Reason]:
    """Give the reasons that a denial can rest on: those that refuse or that name something lacking, of its kinds."""
    lacking = {one.line.kind for one in file.requirements if one.is_lacking}
    reasons = file.law.reasons().values()
    return [one for one in reasons if one.effect != "agreeing" and (not one.kinds or lacking & set(one.kinds))]


def _decided(form: DecideForm, application: Application, account: Account) -> bool:
    because = form.because(application.educator.language)
    try:
        decide(application, form.cleaned_data["outcome"], by=account, because=because)
    except SamePerson:
        form.add_error(None, _("You determined part of this application, so somebody else must decide it."))
    except CannotGrant:
        form.add_error("outcome", _("A requirement is still lacking, so this cannot be granted. Send it back."))
    else:
        return True
    return False
