"""The certificates one holds: each on its page, as a PDF, and what can be done with it today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cecs.law.shelf import law_on
from cecs.portals.educator.gate import as_educator
from cecs.portals.educator.offers import offers_for
from cecs.portals.educator.showing.cards import card_of, story_of
from cecs.portals.shared.access import no_such_page
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.queries import by_key, holdings_of
from cecs.records.educators.models import Educator
from cecs.values import clock


@as_educator
def certificate(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Show one certificate: standing, history, what it authorizes, what to do next."""
    holding = by_key(educator, key) or no_such_page()
    law = law_on(clock.today())
    card = card_of(holding, law)
    told = {
        "card": card,
        "rows": card.rows(),
        "events": story_of(holding),
        "offers": offers_for(holding, law, of_educator(educator), holdings_of(educator)),
    }
    return render(request, "educator/certificate.html", told)
