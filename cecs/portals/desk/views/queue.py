"""The lists, and taking the next file in one stroke."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cecs.law.shelf import law_on
from cecs.portals.desk.places import what_to_do_now
from cecs.portals.desk.queues import LISTS, kinds_in, lines_of, rows_of, tabs
from cecs.portals.shared.access import account_of, for_role, roles_here
from cecs.records.accounts.roles import Role
from cecs.records.applications.errors import NotFromHere
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.queries import evaluator_queue
from cecs.values import clock

ON_A_PAGE = 25


@for_role(Role.EVALUATOR, Role.SUPERVISOR)
def queue(request: HttpRequest) -> HttpResponse:
    """Show one list: what waits, what is mine, what waits for an answer or for a decision."""
    here = request.GET.get("list", "waiting")
    return _list(request, here if here in LISTS else "waiting")


@for_role(Role.SUPERVISOR)
def decisions(request: HttpRequest) -> HttpResponse:
    """Show a supervisor what waits for a decision."""
    return _list(request, "decisions")


@for_role(Role.EVALUATOR)
@require_POST
def take_next(request: HttpRequest) -> HttpResponse:
    """Take up the file that has waited longest; where a colleague was faster, the one after it."""
    account = account_of(request)
    for application in evaluator_queue()[:ON_A_PAGE]:
        try:
            taken = take_up(application, account)
        except NotFromHere:
            continue
        return redirect(what_to_do_now(taken.key))
    messages.info(request, _("Nothing waits to be taken up."))
    return redirect("desk:queue")


def _list(request: HttpRequest, here: str) -> HttpResponse:
    account, language, law = account_of(request), get_language() or "en", law_on(clock.today())
    kind = request.GET.get("kind", "")
    page = Paginator(rows_of(here, account, kind), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "list_name": here,
        "heading": LISTS[here][0],
        "tabs": tabs(here, account),
        "kinds": kinds_in(here, account, law, language),
        "kind": kind,
        "page": page,
        "lines": lines_of(page.object_list, law, language),
        "may_take": Role.EVALUATOR in roles_here(request) and here == "waiting",
        "is_supervisor": Role.SUPERVISOR in roles_here(request),
    }
    return render(request, "desk/queue.html", told)
