"""How every line of a rulebook's trees is called: found again by the name that its finding carries."""

from collections.abc import Iterator, Mapping

from cecs.law.asking import Asked, Combined, Judgment, Requirement
from cecs.law.provisions import Words
from cecs.law.rulebook import Rulebook

BECAUSE = " because"  # after a name: why a person must look

_TITLES: dict[int, tuple[Rulebook, Mapping[str, Words]]] = {}


def titles_of(rulebook: Rulebook) -> Mapping[str, Words]:
    """Requirement or node by name -> its words."""
    known = _TITLES.get(id(rulebook))
    if known is None:
        known = _TITLES[id(rulebook)] = (rulebook, dict(_all(rulebook)))
    return known[1]


def _all(rulebook: Rulebook) -> Iterator[tuple[str, Words]]:
    """Every title, with the name of its line."""
    for offer in rulebook.offers.values():
        yield offer.id, offer.title
        for one in offer.checklist:
            if isinstance(one, Requirement):
                yield from _of_requirement(one, one.id)
    for endorsement in rulebook.endorsements.values():
        for asks in endorsement.asks.values():
            for requirement in asks:
                yield from _of_requirement(requirement, requirement.id)


def _of_requirement(requirement: Requirement, name: str) -> Iterator[tuple[str, Words]]:
    """A requirement's own title and those of what is within it, in every provision."""
    yield name, requirement.title
    for said in requirement.asks.said:
        yield from _within(said.value, name)
    for number, waiver in enumerate(requirement.waived):
        inner = f"{name}/waiver-{number}"
        yield from (
            _of_requirement(waiver, f"{inner}:{waiver.id}")
            if isinstance(waiver, Requirement)
            else _of_node(waiver, inner)
        )


def _within(node: Asked, name: str) -> Iterator[tuple[str, Words]]:
    """The titles within a node that itself goes by the requirement's name."""
    if isinstance(node, Requirement):
        yield from _of_requirement(node, f"{name}:{node.id}")
    elif isinstance(node, Combined):
        for number, child in enumerate(node.of):
            inner = f"{name}/{number}"
            if isinstance(child, Requirement):
                yield from _of_requirement(child, f"{inner}:{child.id}")
            else:
                yield from _of_node(child, inner)
    elif isinstance(node, Judgment):
        yield f"{name}{BECAUSE}", node.because


def _of_node(node: Asked, name: str) -> Iterator[tuple[str, Words]]:
    """A node's title and those within it."""
    if node.title:
        yield name, node.title
    yield from _within(node, name)
