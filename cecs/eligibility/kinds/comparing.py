"""Comparing what is known with what the law says: yes, no, not known, or the figure itself is not known.

The words are those of the rulebook. Each is a plain operation over two values, so that it can also be one over columns.
"""

import operator
from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from cecs.eligibility.situation import READERS, Situation, moved
from cecs.law.asking import Comparison, Condition, Literal, Of, Parameter, Value


class Stand(IntEnum):
    """How a condition stands. Ordered so that the least of several is how all of them stand."""

    NO = 0
    SILENT = 1  # the fact is not known
    OPEN = 2  # the law's figure is not known
    YES = 3


NO, SILENT, OPEN, YES = Stand.NO, Stand.SILENT, Stand.OPEN, Stand.YES

Test = Callable[[Situation, Any], Stand]
Read = Callable[[Situation, Any], Any]


class _NoFigure:
    """Stands for a figure nobody has found."""


NO_FIGURE = _NoFigure()


def _among(value: Any, several: Any) -> bool:
    return value in several


def _not_among(value: Any, several: Any) -> bool:
    return value not in several


def _includes(several: Any, value: Any) -> bool:
    return value in several


def _shares(several: Any, others: Any) -> bool:
    return not set(several).isdisjoint(others)


def _covers(several: Any, others: Any) -> bool:
    return set(several) >= set(others)


def _within(several: Any, others: Any) -> bool:
    return set(several) <= set(others)


OPERATIONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "is": operator.eq,
    "is not": operator.ne,
    "one of": _among,
    "none of": _not_among,
    "at least": operator.ge,
    "more than": operator.gt,
    "at most": operator.le,
    "less than": operator.lt,
    "on or before": operator.le,
    "before": operator.lt,
    "on or after": operator.ge,
    "after": operator.gt,
    "includes": _includes,
    "includes any of": _shares,
    "includes all of": _covers,
    "within": _within,
}


def value_reader(value: Value) -> Read:
    """How a value of the law is read: at once, from the day, from the person, or from the item itself."""
    if isinstance(value, Literal):
        constant = value.value
        return lambda _situation, _item: constant
    if isinstance(value, Parameter):
        return _figure_reader(value)
    return of_reader(value)


def of_reader(value: Of) -> Read:
    """The as-of day, a single value or a field of the item, moved by a time."""
    count, unit, path = value.plus, value.unit, value.path
    read = _path_reader(path)
    if not count:
        return read

    def read_moved(situation: Situation, item: Any) -> Any:
        day = read(situation, item)
        return None if day is None else moved(day, count, unit)

    return read_moved


def _path_reader(path: str) -> Read:
    if path == "as-of day":
        return lambda situation, _item: situation.day
    if path.startswith("own."):
        field = path.removeprefix("own.")
        return lambda _situation, item: getattr(item, field)
    single = READERS[path]
    if path.startswith("fee."):  # an amount that no source gives is a figure nobody has found
        return lambda situation, _item: NO_FIGURE if single(situation) is None else single(situation)
    return lambda situation, _item: single(situation)


def _figure_reader(value: Parameter) -> Read:
    """A dated figure, at the as-of day or at the item's own."""
    figures, own = value.figures, value.own_day

    def read(situation: Situation, item: Any) -> Any:
        day = getattr(item, own) if own else situation.day
        if day is None:
            return None
        said = figures.find(day)
        return NO_FIGURE if said is None or said.value is None else said.value

    return read


def compared(comparison: Comparison) -> Callable[[Situation, Any, Any], Stand]:
    """A comparison of a value that has been read."""
    word = comparison.word
    if word == "known":
        wanted = isinstance(comparison.value, Literal) and comparison.value.value is True
        return lambda _s, _i, value: YES if (value is not None and value != ()) is wanted else NO
    read = value_reader(comparison.value)
    if word == "not known as":
        return lambda situation, item, value: NO if value is not None and value in read(situation, item) else YES
    operation = OPERATIONS[word]

    def compare(situation: Situation, item: Any, value: Any) -> Stand:
        if value is None:
            return SILENT
        other = read(situation, item)
        if other is NO_FIGURE:
            return OPEN
        return SILENT if other is None else YES if operation(value, other) else NO

    return compare


def condition_test(condition: Condition) -> Test:
    """Whether one field of an item is as it must be."""
    field = condition.field.field
    tests = tuple(compared(one) for one in condition.comparisons)
    if len(tests) == 1:
        (test,) = tests
        return lambda situation, item: test(situation, item, getattr(item, field))

    def all_of(situation: Situation, item: Any) -> Stand:
        value = getattr(item, field)
        return min(test(situation, item, value) for test in tests)

    return all_of


def conditions_test(conditions: tuple[Condition, ...]) -> Test:
    """Whether an item is as it must be in every field."""
    tests = tuple(condition_test(one) for one in conditions)
    if not tests:
        return lambda _situation, _item: YES
    if len(tests) == 1:
        return tests[0]

    def all_of(situation: Situation, item: Any) -> Stand:
        worst = YES
        for test in tests:
            stands = test(situation, item)
            if stands is NO:
                return NO
            worst = min(worst, stands)
        return worst

    return all_of


def parameters_in(conditions: tuple[Condition, ...]) -> tuple[Parameter, ...]:
    """The dated figures that conditions rest on: their texts are cited with the finding."""
    return tuple(
        one.value for condition in conditions for one in condition.comparisons if isinstance(one.value, Parameter)
    )
