"""Waiting times and counts by kind, from the office's own events: nothing here was typed by hand."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.public.fresh import drawn_when_changed
from cecs.records.audit.waits import Filing, at_share, filings
from cecs.values import clock

KEPT_SECONDS = 600
LAST_DAYS = 365
WIDEST = 420  # of the longest bar, in the picture's own units
HIGH = 44  # of one kind's pair of bars


@dataclass(frozen=True, slots=True)
class KindWaits:
    """One kind of request: how many wait, since when the oldest, and how long the decided ones took."""

    kind: str
    waiting: int
    oldest: date | None
    decided: int
    middle: int | None  # days within which half were decided
    slow: int | None  # days within which nine in ten were


def waits_of(all_filings: list[Filing], today: date) -> list[KindWaits]:
    """Give each kind's figures: what waits now, and what was decided in the last year."""
    by_kind: dict[str, list[Filing]] = defaultdict(list)
    for one in all_filings:
        by_kind[one.kind].append(one)
    return [_waits(kind, rows, today) for kind, rows in sorted(by_kind.items()) if kind]


def _waits(kind: str, rows: list[Filing], today: date) -> KindWaits:
    since = today - timedelta(days=LAST_DAYS)
    waiting = [one.filed_at.date() for one in rows if one.ended_at is None]
    took = [one.days for one in rows if one.ended_as == "decided" and one.ended_at and one.ended_at.date() >= since]
    return KindWaits(
        kind=kind,
        waiting=len(waiting),
        oldest=min(waiting, default=None),
        decided=len(took),
        middle=at_share(took, 0.5) if took else None,
        slow=at_share(took, 0.9) if took else None,
    )


def years_of(all_filings: list[Filing]) -> list[dict[str, int]]:
    """Give what came in and what went out, year by year, the latest first."""
    filed: dict[int, int] = defaultdict(int)
    decided: dict[int, int] = defaultdict(int)
    for one in all_filings:
        filed[one.filed_at.year] += 1
        if one.ended_at and one.ended_as == "decided":
            decided[one.ended_at.year] += 1
    years = sorted({*filed, *decided}, reverse=True)
    return [{"year": year, "filed": filed[year], "decided": decided[year]} for year in years]


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """Show waiting times as a plot with its table, and what came in year by year."""
    today, language = clock.today(), get_language() or "en"
    waits, years = _figures(today)
    law = law_on(today)
    words = {
        "day": today,
        "waits": [(_title(law, one.kind, language), one) for one in waits],
        "plot": _plot(waits, law, language),
        "years": years,
    }
    return drawn_when_changed(
        request,
        ("statistics", today, tuple(waits), str(years)),
        lambda: render(request, "public/statistics.html", words),
    )


@require_safe
def statistics_json(_request: HttpRequest) -> HttpResponse:
    """Give the same figures to machines."""
    today = clock.today()
    waits, years = _figures(today)
    told = [
        {
            "kind": one.kind,
            "waiting": one.waiting,
            "oldest": one.oldest,
            "decided_last_year": one.decided,
            "median_days": one.middle,
            "ninetieth_days": one.slow,
        }
        for one in waits
    ]
    return JsonResponse({"on": today, "kinds": told, "years": years})


def _figures(today: date) -> tuple[list[KindWaits], list[dict[str, int]]]:
    """Read the history at most once in ten minutes."""
    name = f"statistics:{today}"
    kept: tuple[list[KindWaits], list[dict[str, int]]] | None = cache.get(name)
    if kept is None:
        every = filings(today)
        kept = (waits_of(every, today), years_of(every))
        cache.set(name, kept, KEPT_SECONDS)
    return kept


def _title(law: Law, kind: str, language: str) -> str:
    return law.words("request kinds", kind, language)


def _plot(waits: list[KindWaits], law: Law, language: str) -> dict[str, Any] | None:
    shown = [one for one in waits if one.slow is not None and one.middle is not None]
    longest = max((one.slow or 0 for one in shown), default=0)
    if not longest:
        return None
    bars = [
        {
            "title": _title(law, one.kind, language),
            "top": number * HIGH,
            "middle": one.middle,
            "slow": one.slow,
            "middle_width": max(2, round(WIDEST * (one.middle or 0) / longest)),
            "slow_width": max(2, round(WIDEST * (one.slow or 0) / longest)),
        }
        for number, one in enumerate(shown)
    ]
    return {"bars": bars, "height": len(bars) * HIGH + 4}
