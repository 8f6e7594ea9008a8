"""Requirements of a figure: a total, a count, the least or greatest of a list, or a sum of several of these."""

from collections import defaultdict
from collections.abc import Callable, Iterable
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
        values = {**about, "amount": shown(amount if amount is not None else 0), "needed": shown(wanted)}
        if wanted is NO_FIGURE:
            return place.found(Answer.NEEDS_REVIEW, situation.day, evidence=evidence, values={**values, "needed": ""})
        if amount is None or wanted is None:
            return place.found(Answer.NOT_SHOWN, situation.day, evidence=evidence, values=values)
        if operation(amount, wanted):
            return place.found(Answer.MET, situation.day, evidence=evidence, values=values)
        short = f"{shown(float(wanted - amount))} {node.unit}" if counts_up and isinstance(amount, float) else ""
        answer = Answer.NOT_MET if evidence else Answer.NOT_SHOWN
        return place.found(answer, situation.day, evidence=evidence, short_by=short, values=values)

    return find


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
    take = _TAKEN[measure.how]
    group = measure.best_single

    def figure(situation: Situation) -> tuple[Any, tuple[str, ...]]:
        items = [(number, item) for number, item in enumerate(situation.lists[name]) if counts(situation, item) is YES]
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


_TAKEN: dict[str, Callable[[Items, str], Any]] = {
    "total": _total,
    "count": _count,
    "distinct": _distinct,
    "least": _least,
    "greatest": _greatest,
}
