"""Every site that serves on a day, answered for one child, the nearest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from cecs.portals.public.meals.places import Chart, Point, miles
from cecs.portals.public.meals.words import VERDICTS, WHY, days_words, hours_words, meals_words
from cecs.records.meals.answers import Child, MealAnswer, Verdict, Why, may_eat
from cecs.records.meals.queries import Seen

FAR_MILES = 25.0
ORDER = list(Verdict)


@dataclass(frozen=True, slots=True)
class Place:
    """One serving as a page shows it."""

    seen: Seen
    days: str
    hours: str
    meals: str


@dataclass(frozen=True, slots=True)
class Found:
    """One serving, answered for one child."""

    place: Place
    answer: MealAnswer
    miles: float | None  # between ZIP areas: approximate; none where the site's ZIP is not known

    @property
    def why(self) -> Any:
        """The reason, in a sentence."""
        return WHY[self.answer.why]

    @property
    def verdict(self) -> Any:
        """The verdict, in a few words."""
        return VERDICTS[self.answer.verdict]


def place_of(seen: Seen) -> Place:
    """Put a serving into words."""
    serving = seen.serving
    return Place(
        seen=seen,
        days=days_words(serving.days),
        hours=hours_words(serving.hours, serving.hours_words),
        meals=meals_words(serving.meals),
    )


def answered(seen: Iterable[Seen], told: Mapping[str, Any], on: date, chart: Chart) -> list[Found]:
    """Answer for each site; far ones are left out unless they serve the child's own district."""
    child = Child(told["age"], told["district"], tuple(told["household"]))
    here = chart.where(told["postal_code"], told["town"])
    found = [
        Found(
            place=place_of(one),
            answer=may_eat(child, one.offer, on, good_for_days=settings.MEAL_LOOK_GOOD_DAYS),
            miles=_miles(one, here, chart),
        )
        for one in seen
    ]
    near = [one for one in found if _is_near(one, told["town"])]
    return sorted(near, key=lambda one: _place_in_line(one, told["town"]))


def _miles(seen: Seen, here: Point | None, chart: Chart) -> float | None:
    there = chart.zips.get(seen.site.postal_code[:5])
    return round(miles(here, there), 1) if here and there else None


def _is_near(one: Found, town: str) -> bool:
    is_theirs = one.answer.why in {Why.STUDENT, Why.HOUSEHOLD}
    return is_theirs or one.place.seen.site.town == town or (one.miles is not None and one.miles <= FAR_MILES)


def _place_in_line(one: Found, town: str) -> tuple[Any, ...]:
    site = one.place.seen.site
    return (
        ORDER.index(one.answer.verdict),
        one.miles is None,
        one.miles or 0,
        site.town != town,
        site.town,
        site.name,
    )


def dots(found: Iterable[Found], chart: Chart) -> list[dict[str, Any]]:
    """One dot on the map for each ZIP area, or town, with a site: the best verdict of those there."""
    at: dict[tuple[float, float], Found] = {}
    for one in found:
        site = one.place.seen.site
        point = chart.where(site.postal_code, site.town)
        if point:
            at.setdefault(chart.drawn(point), one)
    return [
        {"x": x, "y": y, "town": one.place.seen.site.town, "verdict": one.answer.verdict.value, "words": one.verdict}
        for (x, y), one in at.items()
    ]
