"""Paying: how much, out to the payment company's page, and back."""

from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.portals.educator.forms.filing import PayForm
from cecs.portals.educator.gate import as_educator, sent
from cecs.portals.educator.paying import amounts_of, ended, money_rows, ways_to_pay
from cecs.portals.educator.showing.rows import Row, amount, day, language_now
from cecs.portals.educator.showing.titles import title_of
from cecs.portals.shared.access import account_of, no_such_page
from cecs.records.applications.queries import for_educator
from cecs.records.determinations.actions.settle import settle
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.actions.open_checkout import open_checkout
from cecs.records.payments.cards import method_words
from cecs.records.payments.errors import GatewayDown, NothingOwed
from cecs.records.payments.queries import checkout_of, receipt_of
from cecs.records.payments.states import CheckoutState
from cecs.values import clock


@as_educator
def pay(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Ask how much to pay now, and send the payer to the payment company's own page."""
    application = for_educator(account_of(request), key)
    amounts = amounts_of(application)
    choices = [(name, words) for name, (_cents, words) in amounts.items()]
    form = PayForm(sent(request), amounts=choices, initial={"amount": next(iter(amounts), "")})
    if request.method == "POST" and form.is_valid():
        cents, _words = amounts[form.cleaned_data["amount"]]
        back = request.build_absolute_uri(reverse("educator:paid", args=(key,)))
        try:
            checkout = open_checkout(
                application.number, cents, educator=educator, by=account_of(request), return_to=back
            )
        except NothingOwed:
            return redirect("educator:application", key)
        except GatewayDown:
            form.add_error(None, _("The payment page does not answer. Nothing was charged. Try again soon."))
        else:
            return redirect(checkout.redirect_url)
    told = {"application": application, "application_title": title_of(application, law_on(clock.today()))}
    told |= {"form": form, "amounts": amounts, "money": money_rows(application), **ways_to_pay()}
    return render(request, "educator/pay.html", told)


@as_educator
def paid(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Come back from the payment page: ask the payment company itself how it ended."""
    application = for_educator(account_of(request), key)
    checkout = checkout_of(educator, request.GET.get("checkout", "")) or no_such_page()
    if checkout.for_number != application.number:
        no_such_page()
    with suppress(GatewayDown):
        checkout = ask_gateway(checkout, left="left" in request.GET)
    if checkout.state == CheckoutState.PAID:
        settle(application)
    told = {"application": application, "application_title": title_of(application, law_on(clock.today()))}
    told |= {"outcome": ended(checkout), "money": money_rows(application), **ways_to_pay()}
    return render(request, "educator/paid.html", told)


@as_educator
def receipt(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Show one receipt."""
    found = receipt_of(educator, key) or no_such_page()
    rows = [
        Row(_("Paid by"), educator.printed_name),
        Row(_("For"), found.for_number),
        Row(_("Amount"), amount(found.cents)),
        Row(_("Paid on"), day(found.on)),
        Row(_("Paid with"), method_words(found.brand, found.last4, language_now(), method=found.method)),
    ]
    return render(request, "educator/receipt.html", {"receipt": found, "rows": rows})
