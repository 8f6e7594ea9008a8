"""A rulebook looked at for itself: what is wrong in it, and what is worth reading again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cecs.law.asking import Asked, Combined, Measured, Parameter, Passes, Requirement, Single
from cecs.law.holdings import Offer
from cecs.law.provisions import Dated
from cecs.law.rulebook import Rulebook
from cecs.values.spans import add_years


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found. What is wrong must be mended; the rest is worth a look."""

    is_wrong: bool
    says: str


def remarks(rulebook: Rulebook, today: date) -> Iterator[Remark]:
    """Everything found."""
    yield from _unmarked_tests(rulebook)
    yield from _overlapping_offers(rulebook)
    yield from _uncited(rulebook)
    yield from _dead_sources(rulebook)
    yield from _unread(rulebook, today)


def requirements_of(rulebook: Rulebook) -> Iterator[Requirement]:
    """Every requirement that an offer or an endorsement asks."""
    for offer in rulebook.offers.values():
        yield from (one for one in offer.checklist if isinstance(one, Requirement))
    for endorsement in rulebook.endorsements.values():
        for asks in endorsement.asks.values():
            yield from asks


def nodes_of(node: Asked) -> Iterator[Asked]:
    """A node and everything within it."""
    yield node
    if isinstance(node, Combined):
        for child in node.of:
            yield from nodes_of(child)
    if isinstance(node, Requirement):
        for said in node.asks.said:
            yield from nodes_of(said.value)
        for other in (*node.waived, *((node.when,) if node.when else ())):
            yield from nodes_of(other)


def _unmarked_tests(rulebook: Rulebook) -> Iterator[Remark]:
    """A requirement may ask only for tests that have a page of their own."""
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            if isinstance(node, Passes) and node.test not in rulebook.assessments:
                yield Remark(
                    is_wrong=True, says=f"{requirement.id} asks for {node.test}, which has no page in assessments/"
                )


def _overlapping_offers(rulebook: Rulebook) -> Iterator[Remark]:
    """Two offers that the same request may mean on the same day, without a guard that tells them apart."""
    offers = [offer for offer in rulebook.offers.values() if offer.when is None and offer.is_default]
    for number, one in enumerate(offers):
        for other in offers[number + 1 :]:
            if _same_request(one, other) and _share_days(one, other):
                yield Remark(
                    is_wrong=True, says=f"the offers {one.id} and {other.id} overlap: give one of them a `when`"
                )


def _same_request(one: Offer, other: Offer) -> bool:
    """True when kind, certificate, group and reason leave both open."""
    return (
        one.kind == other.kind
        and one.certificate == other.certificate
        and _meet(one.groups, other.groups)
        and _meet(one.endorsements, other.endorsements)
        and _meet(one.reasons, other.reasons)
    )


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when two sets share a word, or either leaves it open."""
    return not one or not other or not one.isdisjoint(other)


def _share_days(one: Offer, other: Offer) -> bool:
    """True when both are offered on some day."""
    return any(
        mine.value and theirs.value and mine.span.overlaps(theirs.span)
        for mine in one.while_offered.said
        for theirs in other.while_offered.said
    )


def _uncited(rulebook: Rulebook) -> Iterator[Remark]:
    """No provision stands without a text."""
    for requirement in requirements_of(rulebook):
        for said in requirement.asks.said:
            if not said.cites and not requirement.cites:
                yield Remark(is_wrong=True, says=f"{requirement.id} cites nothing for the days {said.span}")


def _dead_sources(rulebook: Rulebook) -> Iterator[Remark]:
    """A source that nothing cites, or that is cited for a day on which it was not in force."""
    for dated in _everything_dated(rulebook):
        for said in dated.said:
            for cite in said.cites:
                if not rulebook.sources[cite].in_force.overlaps(said.span):
                    yield Remark(is_wrong=True, says=f"{dated.subject} cites {cite}, which was not in force then")
    for source in sorted(set(rulebook.sources) - _cited(rulebook)):
        yield Remark(is_wrong=False, says=f"nothing cites {source}")


def _cited(rulebook: Rulebook) -> set[str]:
    """Every source that something cites."""
    cited = {cite for dated in _everything_dated(rulebook) for said in dated.said for cite in said.cites}
    cited.update(cite for endorsement in rulebook.endorsements.values() for cite in endorsement.cites)
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            cited.update(node.cites, *(one.figures.said[-1].cites for one in _figures_in(node)))
    return cited


def _figures_in(node: Asked) -> Iterator[Parameter]:
    """The dated figures that a node compares with."""
    conditions = (*getattr(node, "which", ()), *getattr(node, "having", ()))
    compared = [one for condition in conditions for one in condition.comparisons]
    if isinstance(node, Measured):
        compared += [node.comparison, *(c for m in node.measures for w in m.which for c in w.comparisons)]
    if isinstance(node, Single):
        compared += node.comparisons
    yield from (one.value for one in compared if isinstance(one.value, Parameter))


def _everything_dated(rulebook: Rulebook) -> Iterator[Dated[Any]]:
    """Everything that the law says through time."""
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            if isinstance(node, Requirement):
                yield node.asks
    for certificate in rulebook.certificates.values():
        yield certificate.terms
        yield certificate.granted
    for fee in rulebook.fees.values():
        yield fee.amounts
    for test in rulebook.assessments.values():
        yield test.marks
    for offer in rulebook.offers.values():
        yield offer.while_offered
    yield from rulebook.figures.values()
    yield from rulebook.usual_waits.values()


def _unread(rulebook: Rulebook, today: date) -> Iterator[Remark]:
    """Texts that nobody has read again in a year."""
    for dated in _everything_dated(rulebook):
        for said in dated.said:
            if said.read_by and add_years(said.read_by.day, 1) < today:
                yield Remark(
                    is_wrong=False, says=f"{dated.subject}: last read on {said.read_by.day} by {said.read_by.who}"
                )
