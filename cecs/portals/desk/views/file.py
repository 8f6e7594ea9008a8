"""The file on one screen, taking it up, and giving it to somebody."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cecs.portals.desk.forms.giving import GiveForm
from cecs.portals.desk.opened import opened
from cecs.portals.desk.places import what_to_do_now
from cecs.portals.shared.access import account_of, for_role
from cecs.records.accounts.roles import Role
from cecs.records.applications.actions.assign import assign
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.queries import for_staff
from cecs.records.determinations.actions.take_up import take_up


@for_role(Role.EVALUATOR, Role.SUPERVISOR)
def file(request: HttpRequest, key: str) -> HttpResponse:
    """Show everything about an application."""
    account = account_of(request)
    told = opened(for_staff(account, key), account, get_language() or "en")
    give = GiveForm(initial={"to": told.application.with_whom_id}) if told.allowed.give else None
    return render(request, "desk/file.html", {"file": told, "application": told.application, "give_form": give})


@for_role(Role.EVALUATOR)
@require_POST
def take(request: HttpRequest, key: str) -> HttpResponse:
    """Take a file up."""
    application = for_staff(account_of(request), key)
    try:
        take_up(application, account_of(request))
    except NotFromHere:
        messages.warning(request, _("Somebody took this file up a moment before you."))
    return redirect(what_to_do_now(key))


@for_role(Role.SUPERVISOR)
@require_POST
def give_to(request: HttpRequest, key: str) -> HttpResponse:
    """Give a file to an evaluator."""
    application = for_staff(account_of(request), key)
    form = GiveForm(request.POST)
    if form.is_valid():
        given = assign(application, form.evaluator(), by=account_of(request))
        messages.success(request, _("%(name)s has this file now.") % {"name": given.with_whom or form.evaluator()})
    return redirect("desk:file", key)
