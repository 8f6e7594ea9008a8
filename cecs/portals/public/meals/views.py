"""Where can my child eat? And the permanent page of each program, with its printable list."""

import json
from datetime import date
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from cecs.portals.public.fresh import drawn_when_changed
from cecs.portals.public.meals.finding import answered, dots, place_of
from cecs.portals.public.meals.forms import WhereForm
from cecs.portals.public.meals.places import DRAWN_WIDTH, chart
from cecs.portals.public.meals.programs import program_named
from cecs.portals.public.sealed import seal, unseal
from cecs.portals.shared.forms import sent
from cecs.records.meals.answers import Verdict
from cecs.records.meals.models import MealCategory
from cecs.records.meals.queries import Seen, districts, last_change, published, towns
from cecs.values import clock

GROUPS = (Verdict.MAY, Verdict.CALL_FIRST, Verdict.NOT_TODAY, Verdict.MAY_NOT)


def asked_day(request: HttpRequest) -> date:
    """Give the day a page is asked for: today where none is named."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return clock.today()


@csrf_exempt  # asking is not an act; a form without a token needs no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def where(request: HttpRequest) -> HttpResponse:
    """Ask about the child; the answer has an address of its own, with the questions sealed in it."""
    known, on = towns(), asked_day(request)
    form = WhereForm(sent(request), towns=known, districts=districts(), initial={"on": on, **_told(request)})
    if request.method == "POST" and form.is_valid():
        told = json.dumps(form.cleaned_data, default=str)
        return HttpResponseRedirect(reverse("public:meals_answer", args=[seal(told)]))
    seen = published(on)
    words = {
        "form": form,
        "on": on,
        "is_today": on == clock.today(),
        "towns": [(town, slugify(town), sum(one.site.town == town for one in seen)) for town in known],
        "count": len(seen),
        "programs": [program_named(category) for category in ("limited", "community")],
    }
    return render(request, "public/meals/where.html", words)


def _told(request: HttpRequest) -> dict[str, Any]:
    told = unseal(request.GET.get("again", ""))
    return {key: value for key, value in json.loads(told).items() if key != "on"} if told else {}


@require_safe
def answer(request: HttpRequest, sealed: str) -> HttpResponse:
    """Tell which sites may serve this child, each with the reason."""
    told = unseal(sealed)
    if told is None:
        return HttpResponseRedirect(reverse("public:meals"))
    asked = json.loads(told)
    on, places = date.fromisoformat(asked["on"]), chart()
    found = answered(published(on), asked, on, places)
    words = {
        "asked": asked,
        "on": on,
        "again": sealed,
        "groups": [(which.value, [one for one in found if one.answer.verdict is which]) for which in GROUPS],
        "good": [one for one in found if one.answer.verdict is Verdict.MAY],
        "is_history": any(one.place.seen.serving.is_history for one in found),
        "map": _map(dots(found, places)),
    }
    return render(request, "public/meals/answer.html", words)


@require_safe
def program(request: HttpRequest, category: str) -> HttpResponse:
    """Show one program under its official title, with its list by town."""
    if category not in {MealCategory.LIMITED, MealCategory.COMMUNITY}:
        raise Http404
    on = asked_day(request)
    seen = published(on, category=MealCategory(category))
    words = {**_listed(request, seen, on), "program": program_named(category)}
    return drawn_when_changed(
        request, ("meals", category, on, last_change()), lambda: render(request, "public/meals/program.html", words)
    )


@require_safe
def town(request: HttpRequest, slug: str) -> HttpResponse:
    """Show every site of one town."""
    name = next((one for one in towns() if slugify(one) == slug), None)
    if name is None:
        raise Http404
    on = asked_day(request)
    words = {**_listed(request, published(on, town=name), on), "town": name, "slug": slug}
    return drawn_when_changed(
        request, ("meals", slug, on, last_change(name)), lambda: render(request, "public/meals/town.html", words)
    )


def _listed(request: HttpRequest, seen: list[Seen], on: date) -> dict[str, Any]:
    places = [place_of(one) for one in seen]
    return {
        "on": on,
        "is_today": on == clock.today(),
        "by_town": [(name, list(of_it)) for name, of_it in groupby(places, key=lambda one: one.seen.site.town)],
        "count": len(places),
        "is_history": any(one.seen.serving.is_history for one in places),
        "address": request.path,
    }


def _map(marks: list[dict[str, Any]]) -> dict[str, Any] | None:
    places = chart()
    if not places.counties or not marks:
        return None
    outlines = [{"name": name, "points": points} for name, points in places.outlines().items()]
    return {"width": DRAWN_WIDTH, "height": places.height, "outlines": outlines, "dots": marks}
