"""Find a receipt, see what came of it, and ask that money be given back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.cashier.forms import RefundForm
from cecs.portals.cashier.money import amount, how_far, paid_lines
from cecs.portals.shared.access import account_of, for_role, no_such_page, roles_here
from cecs.portals.shared.forms import sent
from cecs.records.accounts.roles import Role
from cecs.records.payments.actions.ask_refund import ask_refund
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.models import Receipt
from cecs.records.payments.queries import receipt_for_staff, receipts_named, refund_asked, refundable, refunds_of
from cecs.records.payments.states import RefundReason
from cecs.values.numbers import new_key


@for_role(Role.CASHIER, Role.AUDITOR)
def find(request: HttpRequest) -> HttpResponse:
    """Find receipts by their number, or by an application's."""
    sought = request.GET.get("number", "").strip()
    found = paid_lines(receipts_named(sought)) if sought else []
    return render(request, "cashier/find.html", {"sought": sought, "receipts": found})


@for_role(Role.CASHIER, Role.AUDITOR, Role.SUPERVISOR)
def receipt(request: HttpRequest, key: str) -> HttpResponse:
    """Show one receipt, and every refund on it."""
    found = receipt_for_staff(account_of(request), key) or no_such_page()
    return render(request, "cashier/receipt.html", _told(request, found))


@for_role(Role.CASHIER)
def ask(request: HttpRequest, key: str) -> HttpResponse:
    """Ask that money be given back on a receipt."""
    found = receipt_for_staff(account_of(request), key) or no_such_page()
    if refund_asked(found, request.POST.get("once", "")):  # a double click
        return redirect("cashier:receipt", key)
    form = RefundForm(sent(request), most=refundable(found), initial={"once": new_key()})
    if form.is_valid():
        told = form.cleaned_data
        try:
            ask_refund(
                found,
                told["dollars"],
                reason=RefundReason(told["reason"]),
                words=told["words"],
                by=account_of(request),
                once=told["once"],
            )
        except NotRefundable:  # somebody else asked meanwhile
            form.add_error("dollars", _("Not so much is left of this receipt. Look at it again."))
        else:
            messages.success(request, _("Asked for. A supervisor must allow it before the money goes back."))
            return redirect("cashier:receipt", key)
    return render(request, "cashier/ask.html", _told(request, found) | {"form": form})


def _told(request: HttpRequest, found: Receipt) -> dict[str, object]:
    (line,) = paid_lines([found])
    left = refundable(found)
    rows = [
        {"label": _("Paid by"), "value": line.person},
        {"label": _("For"), "value": line.for_number},
        {"label": _("Amount"), "value": line.amount},
        {"label": _("How"), "value": line.how},
        {"label": _("Processor's name for it"), "value": found.payment_id},
        {"label": _("Can still be given back"), "value": amount(left)},
    ]
    refunds = [{"key": one.key, "amount": amount(one.cents), "how_far": how_far(one)} for one in refunds_of(found)]
    may_ask = left > 0 and Role.CASHIER in roles_here(request)
    return {"line": line, "rows": rows, "refunds": refunds, "may_ask": may_ask}
