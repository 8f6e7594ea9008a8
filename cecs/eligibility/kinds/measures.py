"""Requirements of a figure: a total, a count, years, the least or greatest of a list, or a sum of several of these."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from cecs.eligibility.findings import Answer
from cecs.eligibility.kinds.comparing import (
    NO_FIGURE,
    OPERATIONS,
    YES,
    conditions_test,
    parameters_in,
    value_reader,
)
from cecs.eligibility.kinds.place import Find, Place, shown
from cecs.eligibility.situation import Situation, evidence_of
from cecs.law.asking import Measure, Measured, Parameter

Items = list[tuple[int, Any]]
Figure = Callable[[Situation], tuple[Any, tuple[str, ...]]]

ONE_DAY = timedelta(days=1)
DAYS_IN_A_YEAR = 365  # 29 February is not counted, so that a year of the calendar is always one year
FEBRUARY, LEAP_DAY = 2, 29
DECIMALS = 6  # parts of years are added exactly enough: a day is 0.0027 of one


def measured(node: Measured, place: Place) -> Find:
    """A figure compared with what the law asks; how far it falls short is said."""
    figures = tuple(_figure(one) for one in node.measures)
    caps = node.capped or (None,) * len(figures)
    needed = value_reader(node.comparison.value)
    operation = OPERATIONS[node.comparison.word]
    rests = tuple(one for measure in node.measures for one in parameters_in(measure.which))
    if isinstance(node.comparison.value, Parameter):
        rests = (*rests, node.comparison.value)
    place = place.resting_on(rests)
    about = {"form": "measured", "list": node.measures[0].list, "unit": node.unit, "word": node.comparison.word}
    counts_up = node.comparison.word in ("at least", "more than")

    def find(situation: Situation) -> Any:
        amount, evidence = _added(situation, figures, caps)
        wanted = needed(situation, None)
        told = math.floor(amount * 100) / 100 if node.unit == "years" and amount is not None else amount
        values = {**about, "amount": shown(told if told is not None else 0), "needed": shown(wanted)}
        if wanted is NO_FIGURE:
            return place.found(Answer.NEEDS_REVIEW, situation.day, evidence=evidence, values={**values, "needed": ""})
        amount = round(amount, DECIMALS) if isinstance(amount, float) else amount
        if amount is None or wanted is None:
            return place.found(Answer.NOT_SHOWN, situation.day, evidence=evidence, values=values)
        if operation(amount, wanted):
            return place.found(Answer.MET, situation.day, evidence=evidence, values=values)
        lacks = float(wanted) - amount if counts_up and isinstance(amount, float) else 0.0
        short = _short(lacks, node.unit) if lacks else ""
        answer = Answer.NOT_MET if evidence else Answer.NOT_SHOWN
        return place.found(answer, situation.day, evidence=evidence, short_by=short, values=values)

    return find


def _short(lacking: float, unit: str) -> str:
    """How much is lacking; of years the hundredth part is told, never as none."""
    told = math.ceil(round(lacking * 100, DECIMALS)) / 100 if unit == "years" else round(lacking, DECIMALS)
    return f"{shown(told)} {unit}"


def _added(
    situation: Situation, figures: tuple[Figure, ...], caps: Iterable[float | None]
) -> tuple[Any, tuple[str, ...]]:
    """The figure; of several, their sum, each counted up to its cap."""
    if len(figures) == 1:
        return figures[0](situation)
    total = 0.0
    evidence: list[str] = []
    for figure, cap in zip(figures, caps, strict=True):
        amount, rests_on = figure(situation)
        if amount is not None:
            total += amount if cap is None else min(amount, cap)
        evidence.extend(rests_on)
    return total, tuple(dict.fromkeys(evidence))


def _figure(measure: Measure) -> Figure:
    """How one figure is taken."""
    name, counts = measure.list, conditions_test(measure.which)
    field = measure.field.field if measure.field else ""
    take = _TAKEN.get(measure.how, _total)
    group = measure.best_single

    def figure(situation: Situation) -> tuple[Any, tuple[str, ...]]:
        items = [(number, item) for number, item in enumerate(situation.lists[name]) if counts(situation, item) is YES]
        if measure.how == "years":
            spanned = [(number, item) for number, item in items if _span(item, measure, situation.day)]
            evidence = tuple(evidence_of(item, name, number) for number, item in spanned)
            return _years(spanned, measure, situation.day), evidence
        if group:
            items = _best_group(items, group, field, take)
        return take(items, field), tuple(evidence_of(item, name, number) for number, item in items)

    return figure


def _best_group(items: Items, group: str, field: str, take: Callable[[Items, str], Any]) -> Items:
    """The items of the one group (one employer, one institution) that gives the greatest figure.

    An item that names no group is one by itself: one statement speaks of one employer.
    """
    groups: dict[Any, Items] = defaultdict(list)
    for number, item in items:
        named = getattr(item, group)
        groups[number if named is None else named].append((number, item))
    return max(groups.values(), key=lambda some: take(some, field), default=[])


def _values(items: Items, field: str) -> list[Any]:
    """What the items say in a field; one that does not say is left out."""
    return [value for _, item in items if (value := getattr(item, field)) is not None]


def _total(items: Items, field: str) -> float:
    return float(sum(_values(items, field)))


def _count(items: Items, _field: str) -> float:
    return float(len(items))


def _distinct(items: Items, field: str) -> float:
    return float(len(set(_values(items, field))))


def _least(items: Items, field: str) -> Any:
    return min(_values(items, field), default=None)


def _greatest(items: Items, field: str) -> Any:
    return max(_values(items, field), default=None)


def _span(item: Any, measure: Measure, until: date) -> tuple[int, int] | None:
    """A stretch as two day numbers, its end cut at the as-of day. A stretch without both its days is not known."""
    since, through = getattr(item, measure.since), getattr(item, measure.through)
    if since is None or through is None:
        return None
    begins, ends = _day_number(since), _day_number(min(through, until) + ONE_DAY)
    return (begins, ends) if begins < ends else None


def _day_number(day: date) -> int:
    """A day counted in years of 365 days: 29 February counts with the day after it."""
    leap = day.month == FEBRUARY and day.day == LEAP_DAY
    in_year = day.replace(day=28) if leap else day
    return DAYS_IN_A_YEAR * day.year + in_year.replace(year=2001).timetuple().tm_yday + leap


def _years(items: Items, measure: Measure, until: date) -> float:
    """The years that the stretches cover together: a day that two of them cover counts once."""
    days, reached = 0, 0
    for begins, ends in sorted(span for _, item in items if (span := _span(item, measure, until))):
        days += max(0, ends - max(begins, reached))
        reached = max(reached, ends)
    return days / DAYS_IN_A_YEAR


_TAKEN: dict[str, Callable[[Items, str], Any]] = {
    "total": _total,
    "count": _count,
    "distinct": _distinct,
    "least": _least,
    "greatest": _greatest,
}
