"""The verify page as a Django programmer writes it at first: models with what they point to, and a template."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.translation import get_language

from cecs.config.urls import urlpatterns as ours
from cecs.law.shelf import law_on
from cecs.portals.public.showing import shown
from cecs.records.certificates.models import Holding
from cecs.records.certificates.searching import Seen
from cecs.records.certificates.standing import standing
from cecs.records.credentials.models import Proof
from cecs.values import clock


def hello(_request: HttpRequest) -> HttpResponse:
    """Answer, through every middleware of the product."""
    return HttpResponse("hello")


def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the register says about the certificate with this code."""
    proof = get_object_or_404(Proof.objects.select_related("document", "holding__educator"), code=code)
    holdings = Holding.objects.select_related("educator").prefetch_related("endorsements", "changes", "timely_filings")
    seen = _seen(holdings.get(pk=proof.holding_id))
    one = shown([seen], law_on(seen.on), get_language() or "en")[0]
    moment = str(clock.now())
    return render(request, "public/verified.html", {"code": code, "one": one, "moment": moment})


def _seen(holding: Holding) -> Seen:
    day = clock.today()
    return Seen(
        key=holding.key,
        number=holding.number,
        printed_name=holding.printed_name,
        type=holding.type,
        endorsements=tuple(held.code for held in holding.endorsements.all()),
        since=holding.since,
        until=holding.until,
        issued_on=holding.issued_on,
        standing=standing(holding, day).word,
        on=day,
        version=1,
    )


urlpatterns = [path("orm/hello/", hello), path("orm/verify/<str:code>/", verify), *ours]
