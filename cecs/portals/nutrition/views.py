"""Proposals that wait, sites that run, and the authorizations all of them rest on."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cecs.portals.nutrition.forms import AuthorizationForm, EndForm, LookForm, RefusalForm
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.roles import Role
from cecs.records.meals.actions.approve_serving import approve_serving
from cecs.records.meals.actions.authorize_program import authorize_program
from cecs.records.meals.actions.check_site import check_site
from cecs.records.meals.actions.end_serving import end_serving
from cecs.records.meals.actions.refuse_serving import refuse_serving
from cecs.records.meals.errors import AlreadySettled, NotAuthorized, NotReady
from cecs.records.meals.models import MealCategory, Serving
from cecs.records.meals.queries import authorizations, by_key, proposed, published
from cecs.values import clock


@for_role(Role.NUTRITION)
def waiting(request: HttpRequest) -> HttpResponse:
    """List what districts proposed, the oldest first."""
    return render(request, "nutrition/waiting.html", {"servings": proposed()})


@for_role(Role.NUTRITION)
def running(request: HttpRequest) -> HttpResponse:
    """List what families see today."""
    return render(request, "nutrition/running.html", {"seen": published(clock.today())})


@for_role(Role.NUTRITION)
def authorize(request: HttpRequest) -> HttpResponse:
    """List the authorizations, and write another."""
    form = AuthorizationForm(sent(request), initial={"since": clock.today()})

    def act() -> object:
        told = dict(form.cleaned_data)
        return authorize_program(MealCategory(told.pop("category")), told.pop("place"), by=account_of(request), **told)

    if _takes(request, form, act):
        messages.success(request, _("Authorized."))
        return redirect("nutrition:authorize")
    return render(request, "nutrition/authorizations.html", {"form": form, "authorizations": authorizations()})


@for_role(Role.NUTRITION)
def serving(request: HttpRequest, key: str) -> HttpResponse:
    """Show one proposal or running site, and what may be done with it."""
    return render(request, "nutrition/serving.html", {"serving": _found(key)})


@require_POST
@for_role(Role.NUTRITION)
def approve(request: HttpRequest, key: str) -> HttpResponse:
    """Approve a proposal."""
    found = _found(key)
    try:
        approve_serving(found, by=account_of(request))
    except (AlreadySettled, NotAuthorized) as refused:
        messages.error(request, str(refused))
        return redirect("nutrition:serving", key)
    messages.success(request, _("%(site)s is public now.") % {"site": found.site.name})
    return redirect("nutrition:home")


@for_role(Role.NUTRITION)
def refuse(request: HttpRequest, key: str) -> HttpResponse:
    """Refuse a proposal."""
    found, form = _found(key), RefusalForm(sent(request))
    if _takes(request, form, lambda: refuse_serving(found, by=account_of(request), **form.cleaned_data)):
        return redirect("nutrition:home")
    return _asked(request, found, form, _("Refuse this proposal"))


@for_role(Role.NUTRITION)
def look(request: HttpRequest, key: str) -> HttpResponse:
    """Note that somebody looked at a site."""
    found, form = _found(key), LookForm(sent(request), initial={"on": clock.today()})

    def act() -> object:
        told = form.cleaned_data
        is_open = told["is_open"] == "yes"
        return check_site(found.site, on=told["on"], is_open=is_open, words=told["words"], by=account_of(request))

    if _takes(request, form, act):
        return redirect("nutrition:running")
    return _asked(request, found, form, _("Somebody looked at this site"))


@for_role(Role.NUTRITION)
def end(request: HttpRequest, key: str) -> HttpResponse:
    """End what a site gives out."""
    found, form = _found(key), EndForm(sent(request), initial={"until": clock.today()})
    if _takes(request, form, lambda: end_serving(found, by=account_of(request), **form.cleaned_data)):
        return redirect("nutrition:running")
    return _asked(request, found, form, _("End it"))


def _asked(request: HttpRequest, found: Serving, form: Form, title: str) -> HttpResponse:
    return render(request, "nutrition/ask.html", {"serving": found, "form": form, "title": title})


def _takes(request: HttpRequest, form: Form, act: Callable[[], object]) -> bool:
    """Do the act with what was sent; what it refuses stands at the top of the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except NotReady as refused:
        for problem in refused.problems:
            form.add_error(None, problem)
        return False
    except AlreadySettled as refused:
        form.add_error(None, str(refused))
        return False
    return True


def _found(key: str) -> Serving:
    return by_key(key) or no_such_page()
