"""Walking through a rulebook: every requirement, every node within, every value it compares with, all that is dated."""

from collections.abc import Iterator
from typing import Any

from cecs.law.asking import Asked, Combined, Comparison, Condition, Measured, Parameter, Requirement, Single, Value
from cecs.law.holdings import Offer
from cecs.law.provisions import Dated
from cecs.law.rulebook import Rulebook


def requirements_of(rulebook: Rulebook) -> Iterator[Requirement]:
    """Every requirement that an offer or an endorsement asks."""
    for offer in rulebook.offers.values():
        yield from (one for one in offer.checklist if isinstance(one, Requirement))
    for endorsement in rulebook.endorsements.values():
        for asks in endorsement.asks.values():
            yield from asks


def guards_of(offer: Offer) -> Iterator[Asked]:
    """The nodes that say when an offer may be asked for, and when the rulebook cannot speak of it."""
    if offer.when is not None:
        yield offer.when
    yield from (one.when for one in offer.beyond)


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


def all_nodes(rulebook: Rulebook) -> Iterator[Asked]:
    """Every node of every requirement and of every offer's guards."""
    for requirement in requirements_of(rulebook):
        yield from nodes_of(requirement)
    for offer in rulebook.offers.values():
        for guard in guards_of(offer):
            yield from nodes_of(guard)


def conditions_of(node: Asked) -> Iterator[Condition]:
    """The conditions that a node puts to the items of its lists."""
    yield from getattr(node, "which", ())
    yield from getattr(node, "having", ())
    if isinstance(node, Measured):
        for measure in node.measures:
            yield from measure.which


def comparisons_of(node: Asked) -> Iterator[Comparison]:
    """Every comparison a node makes, not those within its children."""
    for condition in conditions_of(node):
        yield from condition.comparisons
    if isinstance(node, Measured):
        yield node.comparison
    if isinstance(node, Single):
        yield from node.comparisons


def values_of(node: Asked) -> Iterator[Value]:
    """Every value a node compares with."""
    yield from (one.value for one in comparisons_of(node))


def figures_of(node: Asked) -> Iterator[Parameter]:
    """The dated figures that a node compares with."""
    yield from (one for one in values_of(node) if isinstance(one, Parameter))


def everything_dated(rulebook: Rulebook) -> Iterator[Dated[Any]]:
    """Everything that the law says through time."""
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            if isinstance(node, Requirement):
                yield node.asks
            yield from (figure.figures for figure in figures_of(node))
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
