"""Refunds that wait for a second person, and that person's decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.cashier.forms import VerdictForm
from cecs.portals.cashier.money import amount, refund_rows
from cecs.portals.shared.access import account_of, for_role, no_such_page, roles_here
from cecs.portals.shared.forms import sent
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.payments.actions.allow_refund import allow_refund
from cecs.records.payments.actions.refuse_refund import refuse_refund
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.models import Refund
from cecs.records.payments.queries import refund_to_allow, refunds_to_allow


@for_role(Role.CASHIER, Role.SUPERVISOR, Role.AUDITOR)
def waiting(request: HttpRequest) -> HttpResponse:
    """Show what waits for a second person."""
    lines = [
        {
            "key": one.key,
            "person": one.receipt.educator.printed_name,
            "receipt": one.receipt.number,
            "amount": amount(one.cents),
            "asked_by": one.asked_by.printed_name if one.asked_by else "",
            "asked_at": one.asked_at,
        }
        for one in refunds_to_allow()
    ]
    told = {"lines": lines, "may_decide": Role.SUPERVISOR in roles_here(request)}
    return render(request, "cashier/refunds.html", told)


@for_role(Role.SUPERVISOR)
def refund(request: HttpRequest, key: str) -> HttpResponse:
    """Show one refund, and let a second person allow or refuse it."""
    found = refund_to_allow(account_of(request), key) or no_such_page()
    form = VerdictForm(sent(request))
    if form.is_valid():
        try:
            words = _decide(found, account_of(request), form.cleaned_data["verdict"], form.cleaned_data["words"])
        except NotAllowed:
            form.add_error(None, _("You asked for this refund, so somebody else must decide on it."))
        except NotRefundable:
            form.add_error(None, _("Somebody else has decided on this refund."))
        else:
            messages.success(request, words)
            return redirect("cashier:refunds")
    told = {"rows": refund_rows(found), "form": form, "receipt": found.receipt}
    told["is_open"] = not found.allowed_at and not found.refused_at
    return render(request, "cashier/refund.html", told)


def _decide(found: Refund, by: Account, verdict: str, words: str) -> str:
    if verdict == "allow":
        allow_refund(found, by=by)
        return _("Allowed. The money goes back to the card within a minute.")
    refuse_refund(found, words=words, by=by)
    return _("Refused.")
