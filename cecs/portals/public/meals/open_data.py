"""The same sites as data: CSV, GeoJSON and JSON, and an Atom feed of each town. Anyone may take them."""

import csv
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import slugify
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from cecs.portals.public.meals.finding import place_of
from cecs.portals.public.meals.places import chart
from cecs.portals.public.meals.views import asked_day
from cecs.records.meals.queries import Seen, published, towns

COLUMNS = (
    "town", "operator", "site", "address", "postal_code", "category", "districts", "since", "last_looked_at",
    "found_open", "days", "hours", "is_history",
)  # fmt: skip


def _row(seen: Seen) -> dict[str, Any]:
    serving, site = seen.serving, seen.site
    return {
        "town": site.town,
        "operator": site.operator,
        "site": site.name,
        "address": site.address,
        "postal_code": site.postal_code,
        "category": serving.category,
        "districts": "; ".join(serving.districts),
        "since": serving.since.isoformat(),
        "last_looked_at": seen.offer.checked_on.isoformat() if seen.offer.checked_on else "",
        "found_open": seen.offer.found_open,
        "days": place_of(seen).days,
        "hours": place_of(seen).hours,
        "is_history": serving.is_history,
    }


@require_safe
def sites_csv(request: HttpRequest) -> HttpResponse:
    """Every site that serves on a day, a row each."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="meal-sites.csv"'
    writer = csv.DictWriter(response, COLUMNS)
    writer.writeheader()
    writer.writerows(_row(one) for one in published(asked_day(request)))
    return response


@require_safe
def sites_json(request: HttpRequest) -> HttpResponse:
    """Every site that serves on a day, as JSON."""
    on = asked_day(request)
    return JsonResponse({"on": on.isoformat(), "sites": [_row(one) for one in published(on)]})


@require_safe
def sites_geojson(request: HttpRequest) -> HttpResponse:
    """Every site that serves on a day, at the middle of its ZIP area or town: approximate."""
    places = chart()
    features = []
    for one in published(asked_day(request)):
        point = places.where(one.site.postal_code, one.site.town)
        at = {"type": "Point", "coordinates": [point.longitude, point.latitude]} if point else None
        features.append({"type": "Feature", "geometry": at, "properties": {**_row(one), "is_approximate": True}})
    answer = JsonResponse({"type": "FeatureCollection", "features": features})
    answer["Content-Type"] = "application/geo+json"
    return answer


@require_safe
def town_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """What is new at the sites of a town, the latest first."""
    name = next((one for one in towns() if slugify(one) == slug), None)
    if name is None:
        raise Http404
    page = request.build_absolute_uri(reverse("public:meals_town", args=[slug]))
    feed = Atom1Feed(
        title=gettext("Meals for children in %(town)s") % {"town": name},
        link=page,
        description="",
        feed_url=request.build_absolute_uri(),
        language=get_language() or "en",
    )
    for one in sorted(published(asked_day(request), town=name), key=lambda one: one.serving.since, reverse=True):
        place, serving = place_of(one), one.serving
        feed.add_item(
            title=one.site.name,
            link=f"{page}#{serving.key}",
            unique_id=f"urn:cecs:meals:{serving.key}",
            description=f"{one.site.address}. {place.days}, {place.hours}.",
            updateddate=localtime(serving.settled_at or serving.proposed_at),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
