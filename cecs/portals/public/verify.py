"""Is this paper real? The code on a certificate opens our own record of it, as it stands at this moment."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from cecs.law.shelf import law_on
from cecs.portals.public.forms import CodeForm
from cecs.portals.public.fresh import MOMENT, drawn_when_changed, for_people_only
from cecs.portals.public.showing import shown
from cecs.records.certificates.queries import public_record
from cecs.records.credentials.code import as_kept
from cecs.records.credentials.queries import proof_by_code
from cecs.values import clock


@csrf_exempt  # asking is not an act; a form without a token needs no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def verify_ask(request: HttpRequest) -> HttpResponse:
    """Ask for the code; the answer stands where the square picture on the certificate leads too."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(reverse("public:verify", args=[as_kept(form.cleaned_data["code"])]))
    return render(request, "public/verify_ask.html", {"form": form})


@require_safe
@for_people_only
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the register says about the certificate with this code."""
    proof = proof_by_code(code)
    seen = public_record(proof.holding.number) if proof else None
    if proof is None or seen is None:
        return render(request, "public/verify_unknown.html", status=404)
    if code != proof.code:
        return HttpResponseRedirect(reverse("public:verify", args=[proof.code]))
    day, language = clock.today(), get_language() or "en"
    return drawn_when_changed(
        request,
        ("verify", code, day, seen.version),
        lambda: render(
            request,
            "public/verified.html",
            {"code": code, "one": shown([seen], law_on(day), language)[0], "moment": MOMENT},
        ),
    )
