"""The educator's own page: what to do next, what is held, what is asked for, what was written and paid."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cecs.portals.educator.gate import as_educator
from cecs.portals.educator.showing.rows import own_rows
from cecs.portals.shared.access import account_of
from cecs.records.correspondence.queries import letters_to
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import address_on
from cecs.values import clock

SHOWN = 3  # of letters and receipts, the newest


@as_educator
def home(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show everything at one glance."""
    address = address_on(educator, clock.today())
    told = {
        "educator": educator,
        "letters": letters_to(educator)[:SHOWN],
        "details": own_rows(educator, account_of(request).email, address, reverse("educator:address")),
    }
    return render(request, "educator/home.html", told)
