"""The certificates one holds: each on its page, as a PDF, and what can be done with it today."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cecs.law.shelf import law_on
from cecs.portals.educator.gate import as_educator
from cecs.portals.educator.offers import offers_for
from cecs.portals.educator.showing.cards import card_of, story_of
from cecs.portals.shared.access import no_such_page
from cecs.portals.shared.papers import as_file
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.queries import by_key, holdings_of
from cecs.records.credentials.queries import proof_of
from cecs.records.documents.queries import readable
from cecs.records.educators.models import Educator
from cecs.values import clock


@as_educator
def certificate(request: HttpRequest, educator: Educator, key: str) -> HttpResponse:
    """Show one certificate: standing, history, what it authorizes, what to do next."""
    holding = by_key(educator, key) or no_such_page()
    law, proof = law_on(clock.today()), proof_of(holding)
    card = card_of(holding, law)
    told = {
        "card": card,
        "rows": card.rows(),
        "events": story_of(holding),
        "offers": offers_for(holding, law, of_educator(educator), holdings_of(educator)),
        "is_proved_here": holding.entered_by == "issue",
        "proof": proof,
        "pdf_url": reverse("educator:certificate_pdf", args=(key,)) if proof else "",
        "verify_url": reverse("public:verify", args=(proof.code,)) if proof else "",
    }
    return render(request, "educator/certificate.html", told)


@as_educator
def pdf(_request: HttpRequest, educator: Educator, key: str) -> FileResponse:
    """Hand out the certificate as a PDF."""
    holding = by_key(educator, key) or no_such_page()
    proof = proof_of(holding) or no_such_page()
    document = proof.document
    return as_file(readable(document), name=document.name, media_type=document.media_type)
