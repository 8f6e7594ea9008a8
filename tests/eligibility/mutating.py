"""Every threshold of a rulebook, moved a little in memory, and the worked cases whose answer looked at it.

A threshold is a dated figure, a mark, a fee, a term, or a number or day written where it is used. What many
endorsements use is one threshold: all its copies move together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from cecs.eligibility import compiling
from cecs.eligibility.cases import Case
from cecs.eligibility.expected import Expected, differences
from cecs.eligibility.kinds import comparing, measures
from cecs.eligibility.on_filing import found_on
from cecs.law.asking import Asked, Combined, Literal, Parameter, Requirement
from cecs.law.provisions import Dated, Said
from cecs.law.rulebook import Rulebook
from cecs.law.walking import comparisons_of, guards_of, requirements_of


@dataclass(slots=True)
class Threshold:
    """One number or day of the law, with every place in memory where it stands."""

    name: str
    value: Any
    places: dict[int, Any] = field(default_factory=dict)

    def moved(self) -> tuple[Any, Any]:
        """A little less, a little more."""
        step: Any = timedelta(days=1) if isinstance(self.value, date) else 100 if self.name.startswith("fee ") else 1
        return self.value - step, self.value + step


def thresholds(rulebook: Rulebook) -> list[Threshold]:
    """Every threshold, each once."""
    found: dict[str, Threshold] = {}
    for name, value, place in _places(rulebook):
        if isinstance(value, int | float | date) and not isinstance(value, bool):
            known = found.setdefault(f"{name} = {value}", Threshold(f"{name} = {value}", value))
            known.places[id(place)] = place
    return list(found.values())


def _places(rulebook: Rulebook) -> Iterator[tuple[str, Any, Any]]:
    """Name, value and place of everything that may be a threshold."""
    for code, fee in rulebook.fees.items():
        yield from _dated(f"fee {code}", fee.amounts)
    for code, test in rulebook.assessments.items():
        yield from _dated(f"mark {code}", test.marks)
    for code, certificate in rulebook.certificates.items():
        yield from _dated(f"term {code}", certificate.terms)
    for offer in rulebook.offers.values():
        if offer.grants and offer.grants.months:
            yield from _dated(f"months of {offer.id}", offer.grants.months)
        for guard in guards_of(offer):
            yield from _of_node(guard, f"guard of {offer.id}")
    for requirement in requirements_of(rulebook):
        yield from _of_node(requirement, requirement.id)


def _dated(name: str, dated: Dated[Any]) -> Iterator[tuple[str, Any, Any]]:
    for said in dated.said:
        yield f"{name} from {said.span.since or 'the beginning'}", said.value, said


def _of_node(node: Asked, owner: str) -> Iterator[tuple[str, Any, Any]]:
    """The figures and literals of a node and of those within it."""
    for one in comparisons_of(node):
        what = f"{getattr(node, 'list', getattr(node, 'name', 'figure'))} {one.word}"
        if isinstance(one.value, Parameter):
            yield from _dated(f"{owner}: {one.value.figures.subject}", one.value.figures)
        elif isinstance(one.value, Literal):
            yield f"{owner}: {what}", one.value.value, one.value
    inside = owner
    if isinstance(node, Requirement):
        inside = node.id.rpartition(":")[2].partition(".")[0].partition("/")[0]
    for child in _within(node):
        yield from _of_node(child, inside)


def _within(node: Asked) -> Iterator[Asked]:
    """The nodes right below a node."""
    if isinstance(node, Combined):
        yield from node.of
    if isinstance(node, Requirement):
        yield from (said.value for said in node.asks.said)
        yield from node.waived
        yield from (node.when,) if node.when else ()


@contextmanager
def looking(seen: set[int]) -> Iterator[None]:
    """While this lasts, every figure and literal that is looked at is noted."""
    find, read = Dated.find, comparing.value_reader

    def noted(self: Dated[Any], day: date) -> Said[Any] | None:
        said = find(self, day)
        seen.add(id(said))
        return said

    def reader(value: Any) -> Any:
        inner = read(value)
        if not isinstance(value, Literal):
            return inner

        def look(situation: Any, item: Any) -> Any:
            seen.add(id(value))
            return inner(situation, item)

        return look

    Dated.find = noted  # type: ignore[method-assign]
    _replace_reader(reader)
    compiling._COMPILED.clear()  # what was compiled before does not look through our reader
    try:
        yield
    finally:
        Dated.find = find  # type: ignore[method-assign]
        _replace_reader(read)
        compiling._COMPILED.clear()


def _replace_reader(reader: Any) -> None:
    comparing.value_reader = reader
    measures.value_reader = reader  # type: ignore[attr-defined]


def looked_at(cases: list[Case], rulebook: Rulebook) -> Mapping[int, list[Case]]:
    """For every place in memory, the cases whose answer looked at it. Cases that do not hold are left out."""
    found: dict[int, list[Case]] = defaultdict(list)
    seen: set[int] = set()
    with looking(seen):
        for case in cases:
            seen.clear()
            if holds(case, rulebook):
                for place in seen:
                    found[place].append(case)
    return found


def holds(case: Case, rulebook: Rulebook) -> bool:
    """True when a case has the answer it expects."""
    found, _ = found_on(case.facts, case.sought, rulebook)
    return found.covered and not any(True for _ in differences(case.expected or Expected(), found))


def is_caught(threshold: Threshold, value: Any, cases: Mapping[int, list[Case]], rulebook: Rulebook) -> bool:
    """True when some case that looked at the threshold answers otherwise once it has this value."""
    touched = {case.id: case for place in threshold.places for case in cases.get(place, ())}
    for place in threshold.places.values():
        object.__setattr__(place, "value", value)
    compiling._COMPILED.clear()  # a literal is read when its node is compiled
    try:
        return any(not holds(case, rulebook) for case in touched.values())
    finally:
        for place in threshold.places.values():
            object.__setattr__(place, "value", threshold.value)
        compiling._COMPILED.clear()
