"""The educator's own page: what to do next, what is held, what is asked for, what was written and paid."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cecs.law.shelf import law_on
from cecs.portals.educator.gate import as_educator
from cecs.portals.educator.offers import offers_for
from cecs.portals.educator.showing.cards import card_of
from cecs.portals.educator.showing.lists import application_lines, receipt_lines, to_do_of
from cecs.portals.educator.showing.rows import own_rows
from cecs.portals.shared.access import account_of
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.queries import holdings_of
from cecs.records.correspondence.queries import letters_to
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import address_on
from cecs.records.payments.queries import owed_by, receipts_of
from cecs.values import clock

SHOWN = 3  # of letters and receipts, the newest


@as_educator
def home(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show everything at one glance."""
    law = law_on(clock.today())
    applications = of_educator(educator)
    address = address_on(educator, law.day)
    held = holdings_of(educator)
    cards = [card_of(one, law, offers_for(one, law, applications, held)) for one in held]
    told = {
        "educator": educator,
        "to_do": to_do_of(applications, owed_by(educator), law),
        "certificates": cards,
        "applications": application_lines(applications, law),
        "letters": letters_to(educator)[:SHOWN],
        "receipts": receipt_lines(receipts_of(educator)[:SHOWN]),
        "details": own_rows(educator, account_of(request).email, address, reverse("educator:address")),
    }
    return render(request, "educator/home.html", told)
