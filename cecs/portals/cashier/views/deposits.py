"""Money by mail: what lies in hand, a batch for the bank, what the bank credited and what it sent back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.cashier.deposits import deposit_lines, paper_lines, paper_rows
from cecs.portals.cashier.forms import ClearForm, DepositForm, DishonourForm
from cecs.portals.cashier.money import amount
from cecs.portals.shared.access import account_of, for_role, no_such_page, roles_here
from cecs.portals.shared.forms import sent
from cecs.records.accounts.roles import Role
from cecs.records.payments.actions.clear_deposit import clear_deposit
from cecs.records.payments.actions.dishonour import dishonour
from cecs.records.payments.actions.make_deposit import make_deposit
from cecs.records.payments.errors import DoesNotAddUp, NotInHand
from cecs.records.payments.models import Instrument
from cecs.records.payments.queries import (
    deposit_keyed,
    deposits,
    instruments_in,
    instruments_in_hand,
    instruments_keyed,
)
from cecs.records.payments.states import InstrumentState
from cecs.values import clock
from cecs.values.numbers import new_key

ON_A_PAGE, MOST_IN_A_BATCH = 25, 200


@for_role(Role.CASHIER, Role.AUDITOR)
def in_hand(request: HttpRequest) -> HttpResponse:
    """Show what lies in hand, and bundle a batch of it for the bank."""
    waiting = list(instruments_in_hand()[:MOST_IN_A_BATCH])
    form = DepositForm(sent(request), papers=_choices(waiting), initial={"once": new_key()})
    if request.method == "POST" and Role.CASHIER not in roles_here(request):
        no_such_page()
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = make_deposit(
                instruments_keyed(told["papers"]),
                counted_cents=told["counted"],
                by=account_of(request),
                once=told["once"],
            )
        except DoesNotAddUp:
            form.add_error("counted", _("The papers you chose come to another sum. Count them again."))
        except NotInHand:
            form.add_error(None, _("One of the papers is not in hand any more. Look at the list again."))
        else:
            messages.success(request, _("%(number)s is made. Take it to the bank.") % {"number": made.number})
            return redirect("cashier:deposit", made.key)
    page = Paginator(deposits(), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "form": form,
        "has_papers": bool(waiting),
        "may_deposit": Role.CASHIER in roles_here(request),
        "lines": paper_lines(waiting),
        "total": amount(sum(one.receipt.cents for one in waiting)),
        "page": page,
        "deposits": deposit_lines(page),
    }
    return render(request, "cashier/deposits.html", told)


@for_role(Role.CASHIER, Role.AUDITOR)
def deposit(request: HttpRequest, key: str) -> HttpResponse:
    """Show one deposit, and write down when the bank credited it."""
    found = deposit_keyed(key) or no_such_page()
    may_clear = Role.CASHIER in roles_here(request) and found.cleared_on is None
    form = ClearForm(sent(request), since=found.made_on, initial={"on": clock.today()})
    if request.method == "POST" and not may_clear:
        no_such_page()
    if request.method == "POST" and form.is_valid():
        clear_deposit(found, on=form.cleaned_data["on"], by=account_of(request))
        messages.success(request, _("The money is the Treasurer's now."))
        return redirect(request.path)
    (line,) = deposit_lines([found])
    told = {"line": line, "lines": paper_lines(instruments_in(found)), "form": form, "may_clear": may_clear}
    return render(request, "cashier/deposit.html", told)


@for_role(Role.CASHIER)
def sent_back(request: HttpRequest, key: str) -> HttpResponse:
    """Write down that the bank sent a paper back."""
    (found,) = instruments_keyed([key]) or (no_such_page(),)
    if found.state == InstrumentState.DISHONOURED:
        return redirect("cashier:receipt", found.receipt.key)
    form = DishonourForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            dishonour(found, because=form.cleaned_data["because"], by=account_of(request))
        except NotInHand:
            form.add_error(None, _("This paper was moved by somebody else. Look at it again."))
        else:
            messages.success(request, _("It is owed again. The person is told, and a task is open for staff."))
            return redirect("cashier:receipt", found.receipt.key)
    (line,) = paper_lines([found])
    return render(request, "cashier/sent_back.html", {"line": line, "rows": paper_rows(line), "form": form})


def _choices(waiting: list[Instrument]) -> list[tuple[str, str]]:
    lines = paper_lines(waiting)
    return [(line.key, f"{line.amount} · {line.how} · {line.person} · {line.for_number}") for line in lines]
