"""Each requirement of a rulebook becomes one function of a situation, once for a rulebook's fingerprint."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cecs.eligibility.findings import HELD, Answer, Finding
from cecs.eligibility.kinds.combining import combined, judgment, nothing, single
from cecs.eligibility.kinds.lists import exists, none_of, unbroken
from cecs.eligibility.kinds.measures import measured
from cecs.eligibility.kinds.place import Find, Place
from cecs.eligibility.kinds.testing import passes
from cecs.eligibility.situation import Situation
from cecs.law.asking import (
    Asked,
    Combined,
    Exists,
    Judgment,
    Measured,
    NoneOf,
    Nothing,
    Passes,
    Requirement,
    Single,
    Unbroken,
)
from cecs.law.rulebook import Rulebook
from cecs.values.spans import Span

Ask = Callable[[Situation], Finding | None]  # None: the law is silent on that day

APPLIES = (Answer.MET, Answer.NEEDS_REVIEW)


class Compiled:
    """The functions of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._tests = rulebook.assessments
        self._asks: dict[int, tuple[Requirement, Ask]] = {}
        self._guards: dict[int, tuple[Asked, Find]] = {}

    def ask(self, requirement: Requirement) -> Ask:
        """The function of a requirement."""
        known = self._asks.get(id(requirement))
        if known is None:
            known = self._asks[id(requirement)] = (requirement, self._requirement(requirement))
        return known[1]

    def node(self, node: Asked, place: Place) -> Find:
        """The function of a node."""
        here = replace(place, cites=node.cites) if node.cites and not isinstance(node, Requirement) else place
        if isinstance(node, Combined):
            children = tuple(self.node(one, here.inside(number, one)) for number, one in enumerate(node.of))
            return combined(node, children, here)
        if isinstance(node, Requirement):
            return self._nested(node, place)
        return self._leaf(node, here)

    def _leaf(self, node: Asked, place: Place) -> Find:
        """The function of a node that looks at the facts."""
        if isinstance(node, Passes):
            return passes(node, self._tests[node.test], place)
        for form, make in _LEAVES:
            if isinstance(node, form):
                return make(node, place)
        raise TypeError(f"no way to ask {type(node).__name__}")

    def condition(self, node: Asked) -> Find:
        """The function of a guard: only its answer matters."""
        known = self._guards.get(id(node))
        if known is None:
            known = self._guards[id(node)] = (node, self.node(node, Place("guard", "application")))
        return known[1]

    def _nested(self, node: Requirement, place: Place) -> Find:
        """A requirement used inside another; where the law is silent it does not apply."""
        ask = self._requirement(replace(node, id=f"{place.id}:{node.id}"))
        silent = place if place.cites else replace(place, cites=node.asks.said[0].cites)

        def find(situation: Situation) -> Finding:
            return ask(situation) or silent.found(Answer.NOT_APPLICABLE, situation.day, values={"form": "silent"})

        return find

    def _requirement(self, requirement: Requirement) -> Ask:
        """The function of a requirement: silent, not applicable, waived, or what its provision finds."""
        provisions = [
            (said.span, self._provision(requirement, said.value, said.cites, said.confidence), said.cites)
            for said in requirement.asks.said
        ]
        when = self.condition(requirement.when) if requirement.when else None
        own = Place(requirement.id, requirement.kind, requirement.owed_by)
        waivers = tuple(
            self.node(one, replace(own, id=f"{requirement.id}/waiver-{number}", cites=one.cites))
            for number, one in enumerate(requirement.waived)
        )

        def ask(situation: Situation) -> Finding | None:
            found = _in_force(provisions, situation.day)
            if found is None:
                return None
            find, cites = found
            if when is not None and when(situation).answer not in APPLIES:
                return replace(own, cites=(*requirement.cites, *cites)).found(Answer.NOT_APPLICABLE, situation.day)
            return _waived(find(situation), waivers, situation)

        return ask

    def _provision(self, requirement: Requirement, asked: Asked, cites: tuple[str, ...], confidence: str) -> Find:
        """The function of one provision, its findings named after the requirement."""
        both = tuple(dict.fromkeys((*requirement.cites, *cites)))
        place = Place(requirement.id, requirement.kind, requirement.owed_by, both, confidence)
        return self.node(asked, place)


def _in_force(provisions: list[tuple[Span, Find, tuple[str, ...]]], day: date) -> tuple[Find, tuple[str, ...]] | None:
    """The provision of that day."""
    return next(((find, cites) for span, find, cites in provisions if span.covers(day)), None)


def _waived(found: Finding, waivers: tuple[Find, ...], situation: Situation) -> Finding:
    """What is lacking may be waived; where a waiver is in doubt, a person must look."""
    if found.answer.is_settled or not waivers:
        return found
    doubtful = False
    for waiver in waivers:
        waived = waiver(situation)
        if waived.answer in HELD:
            cites = tuple(dict.fromkeys((*found.citations, *waived.citations)))
            return replace(
                found, answer=Answer.WAIVED, citations=cites, evidence=waived.evidence, short_by="",
                children=(*found.children, waived),
            )  # fmt: skip
        doubtful = doubtful or waived.answer is Answer.NEEDS_REVIEW
    return replace(found, answer=Answer.NEEDS_REVIEW) if doubtful else found


_LEAVES: tuple[tuple[type, Callable[..., Find]], ...] = (
    (Exists, exists),
    (NoneOf, none_of),
    (Measured, measured),
    (Single, single),
    (Unbroken, unbroken),
    (Judgment, judgment),
    (Nothing, nothing),
)
_COMPILED: dict[int, tuple[Rulebook, Compiled]] = {}


def compiled(rulebook: Rulebook) -> Compiled:
    """A rulebook's functions, made once."""
    known = _COMPILED.get(id(rulebook))
    if known is None:
        known = _COMPILED[id(rulebook)] = (rulebook, Compiled(rulebook))
    return known[1]
