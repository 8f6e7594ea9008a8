"""The operator loads the meal programs of an emergency that is over, as sources tell of them: history, never current.

What nobody approved here is marked as history and carries its sources and their confidence.
"""

import calendar
import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from cecs.records.audit.models import HistoryRow
from cecs.records.audit.record import record
from cecs.records.meals.models import Authorization, Serving, ServingState, Site, SiteCheck

DAYS = {calendar.day_abbr[n].lower(): n for n in range(7)}
Given = Mapping[str, Any]


def load_history(given: Given) -> int:
    """Load servings as `rulebooks/…/public/meals-….yaml` holds them; loaded again, nothing changes. Gives how many."""
    sha256 = hashlib.sha256(json.dumps(given, sort_keys=True, default=str).encode()).hexdigest()
    servings = [(one, site) for one in given["servings"] for site in one["sites"]]
    if HistoryRow.objects.filter(kind="meals.history-loaded", subject=sha256[:32]).exists():
        return len(servings)
    with transaction.atomic():
        kept = [_kept(one, site, given) for one, site in servings]
        record(
            "meals.history-loaded",
            subject=sha256[:32],
            actor="operator at the console",
            acting_as="operator",
            servings=len(kept),
            sites=len({one.site_id for one in kept}),
            sha256=sha256,
        )
    return len(kept)


def _kept(one: Given, place: Given, given: Given) -> Serving:
    since: date = one["since"]
    site, _new = Site.objects.get_or_create(
        operator=one["operator"],
        town=one["town"],
        name=place["name"],
        defaults={
            "address": place.get("address", ""),
            "postal_code": place.get("zip", ""),
            "is_mobile": place.get("kind") == "mobile",
        },
    )
    SiteCheck.objects.get_or_create(site=site, on=since, is_open=True)
    last_day = one.get("last_day") or max(given["period"]["last_day"], since)
    serving, _is_new = Serving.objects.get_or_create(
        site=site, category=one["category"], since=since, defaults=_told(one, place, given, last_day)
    )
    return serving


def _told(one: Given, place: Given, given: Given, last_day: date) -> dict[str, Any]:
    return {
        "until": last_day + timedelta(days=1),
        "districts": list(one.get("districts", ())),
        "authorization": _authorization(one, given),
        "days": [DAYS[name] for name in one.get("days", ())],
        "hours": [] if "hours" in place else [list(pair) for pair in one.get("hours", ())],
        "hours_words": place.get("hours") or one.get("hours_words", ""),
        "meals": list(one.get("meals", ())),
        "note": " ".join(filter(None, [place.get("note", ""), one.get("note", ""), one.get("category_basis", "")])),
        "is_history": True,
        "confidence": one["confidence"],
        "sources": _sources(one["sources"], given),
        "state": ServingState.APPROVED,
    }


def _authorization(one: Given, given: Given) -> Authorization | None:
    if one["category"] not in given["programs"]:
        return None
    waiver = given["waivers"][given["programs"][one["category"]]["rests_on"]]
    place = one["town"] if one["category"] == "community" else one["operator"]
    authorization, _is_new = Authorization.objects.get_or_create(
        category=one["category"],
        place=place,
        since=waiver["since"],
        defaults={"rests_on": waiver["words"], "link": given["sources"][waiver["source"]]["url"]},
    )
    return authorization


def _sources(names: Iterable[str], given: Given) -> list[dict[str, str]]:
    return [{key: str(given["sources"][name][key]) for key in ("url", "date", "what")} for name in names]
