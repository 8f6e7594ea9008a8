"""Request a duplicate copy: of which certificate, at what price, and how far each copy has got."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cecs.law.shelf import law_on
from cecs.portals.educator.gate import as_educator
from cecs.portals.educator.offers import offers_for
from cecs.portals.educator.showing.copies import copy_lines
from cecs.portals.educator.showing.rows import language_now
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.queries import holdings_of
from cecs.records.credentials.queries import copies_of
from cecs.records.educators.models import Educator
from cecs.values import clock

KIND = "duplicate"


@as_educator
def copies(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Offer a copy of each certificate, and show those that were ordered."""
    law, asked, held = law_on(clock.today()), of_educator(educator), holdings_of(educator)
    every = (offer for holding in held for offer in offers_for(holding, law, asked, held))
    told = {
        "offers": [(law.certificate_words(one.holding.type, language_now()), one) for one in every if one.kind == KIND],
        "copies": copy_lines(copies_of(educator), law),
    }
    return render(request, "educator/copies.html", told)
