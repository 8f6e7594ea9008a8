"""Look someone up: a question, a list, a record. No address carries a name or a number."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from cecs.law.shelf import law_on
from cecs.portals.public.forms import SearchForm
from cecs.portals.public.fresh import MOMENT, drawn_when_changed, for_people_only
from cecs.portals.public.pace import asks_too_much
from cecs.portals.public.sealed import seal, unseal
from cecs.portals.public.showing import shown
from cecs.records.certificates.queries import person_behind
from cecs.records.certificates.queries import search as search_register
from cecs.values import clock

MOST = 50


@csrf_exempt  # asking is not an act; a form without a token needs no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """Ask whom to look up; the answer has an address of its own, with the question sealed in it."""
    form = SearchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(reverse("public:found", args=[seal(form.cleaned_data["text"])]))
    return render(request, "public/search.html", {"form": form})


@require_safe
@for_people_only
def found(request: HttpRequest, sealed: str) -> HttpResponse:
    """List whom the question may mean, the nearest first."""
    text = unseal(sealed)
    if text is None:
        return HttpResponseRedirect(reverse("public:search"))
    if asks_too_much(request):
        return too_many(request)
    day, language = clock.today(), get_language() or "en"
    seen = search_register(text, most=MOST + 1)
    stands_on = ("found", text, day, tuple((one.key, one.version) for one in seen))
    return drawn_when_changed(
        request,
        stands_on,
        lambda: render(
            request,
            "public/found.html",
            {
                "form": SearchForm({"text": text}),
                "text": text,
                "found": shown(seen[:MOST], law_on(day), language),
                "has_more": len(seen) > MOST,
                "most": MOST,
            },
        ),
    )


@require_safe
@for_people_only
def record(request: HttpRequest, key: str) -> HttpResponse:
    """Show every certificate of the person behind a line of the register."""
    day, language = clock.today(), get_language() or "en"
    seen = sorted(person_behind(key), key=lambda one: not one.allows_today)  # the latest first within each
    if not seen:
        raise Http404
    return drawn_when_changed(
        request,
        ("record", key, day, tuple((one.key, one.version) for one in seen)),
        lambda: render(
            request,
            "public/record.html",
            {"name": seen[0].printed_name, "certificates": shown(seen, law_on(day), language), "moment": MOMENT},
        ),
    )


def too_many(request: HttpRequest) -> HttpResponse:
    """Ask whoever asks too much to wait."""
    response = render(request, "public/too_many.html", status=429)
    response["Retry-After"] = "60"
    return response
