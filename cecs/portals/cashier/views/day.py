"""One day's ledger: every account, every receipt, every entry."""

from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cecs.portals.cashier.money import balances_of, movements_of, paid_lines
from cecs.portals.shared.access import for_role
from cecs.records.accounts.roles import Role
from cecs.records.payments.queries import entries_on, receipts_on
from cecs.values import clock
from cecs.values.spans import ONE_DAY

ON_A_PAGE = 50


@for_role(Role.CASHIER, Role.AUDITOR)
def ledger(request: HttpRequest) -> HttpResponse:
    """Show one day; today where none is asked for, or none that has been."""
    today = clock.today()
    try:
        day = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        day = today
    if not date.min < day <= today:
        day = today
    entries = Paginator(entries_on(day), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "day": day,
        "is_today": day == today,
        "day_before": day - ONE_DAY,
        "day_after": day + ONE_DAY if day < today else None,
        "balances": balances_of(day),
        "receipts": paid_lines(receipts_on(day)[:ON_A_PAGE]),
        "movements": movements_of(entries),
        "page": entries,
    }
    return render(request, "cashier/day.html", told)
