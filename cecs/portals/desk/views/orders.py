"""Standing orders: who signed which, what was granted under each, and the sample that a person looks at."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.desk.forms.ordering import EndOrderForm, SignOrderForm
from cecs.portals.desk.words import title_of
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.roles import Role
from cecs.records.determinations.actions.end_standing_order import end_standing_order
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.models import StandingOrder
from cecs.records.determinations.queries import granted_under, order_by_key, order_for, standing_orders
from cecs.values import clock

ON_A_PAGE = 25


@for_role(Role.SUPERVISOR)
def orders(request: HttpRequest) -> HttpResponse:
    """List every standing order, the latest first."""
    law, language = law_on(clock.today()), get_language() or "en"
    told = {
        "orders": [(one, law.words("request kinds", one.kind, language)) for one in standing_orders()],
        "may_sign": bool(_unsigned(law)),
    }
    return render(request, "desk/orders.html", told)


@for_role(Role.SUPERVISOR)
def sign(request: HttpRequest) -> HttpResponse:
    """Sign an order for a kind that the law lets one settle."""
    law, language = law_on(clock.today()), get_language() or "en"
    form = SignOrderForm(sent(request), law=law, kinds=_unsigned(law), language=language)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        signed = sign_standing_order(told["kind"], by=account_of(request), since=told["since"], because=told["because"])
        messages.success(request, _("You signed %(number)s.") % {"number": signed.number})
        return redirect("desk:order", signed.key)
    return render(request, "desk/sign_order.html", {"form": form, "percent": law.sample_percent})


@for_role(Role.SUPERVISOR)
def order(request: HttpRequest, key: str) -> HttpResponse:
    """Show an order and what was granted under it."""
    found, law, language = _order(key), law_on(clock.today()), get_language() or "en"
    page = Paginator(granted_under(found), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "order": found,
        "kind": law.words("request kinds", found.kind, language),
        "page": page,
        "lines": [(one, title_of(one.application, law, language), hasattr(one, "sampled")) for one in page],
    }
    return render(request, "desk/order.html", told)


@for_role(Role.SUPERVISOR)
def end(request: HttpRequest, key: str) -> HttpResponse:
    """End an order."""
    found = _order(key)
    form = EndOrderForm(sent(request))
    if request.method == "POST" and form.is_valid():
        end_standing_order(found, by=account_of(request), until=form.cleaned_data["until"])
        messages.success(request, _("%(number)s has ended.") % {"number": found.number})
        return redirect("desk:order", key)
    return render(request, "desk/end_order.html", {"order": found, "form": form})


def _order(key: str) -> StandingOrder:
    return order_by_key(key) or no_such_page()


def _unsigned(law: Law) -> list[str]:
    """Give the kinds that an order could grant and none does yet."""
    return sorted(kind for kind in law.rulebook.straight_through if order_for(kind, law.day) is None)
