"""What rests on what: which requests a row belongs to, and which rows a text, a test or a fee bears on."""

from collections.abc import Iterable, Iterator, Mapping

from cecs.law.asking import Asked, Literal, Measured, Parameter, Passes, Requirement, Single
from cecs.law.check import nodes_of
from cecs.law.holdings import ForEndorsements, Offer
from cecs.law.rulebook import Rulebook

Row = tuple[str, str]  # kind, code
_KNOWN: dict[str, Mapping[Row, tuple[Row, ...]]] = {}


def bears_on(rulebook: Rulebook) -> Mapping[Row, tuple[Row, ...]]:
    """A text, a test or a fee -> the rows that rest on it. Worked out once."""
    if rulebook.fingerprint not in _KNOWN:
        _KNOWN.clear()
        found: dict[Row, dict[Row, None]] = {}
        for row, used in _uses(rulebook):
            found.setdefault(used, {})[row] = None
        _KNOWN[rulebook.fingerprint] = {used: tuple(rows) for used, rows in found.items()}
    return _KNOWN[rulebook.fingerprint]


def _uses(rulebook: Rulebook) -> Iterator[tuple[Row, Row]]:
    """Every row with every text, test and fee it uses."""
    for code, offer in rulebook.offers.items():
        row = ("requests", code)
        requirements = [one for one in offer.checklist if isinstance(one, Requirement)]
        yield from ((row, one) for one in _in_requirements(requirements))
        yield from ((row, ("texts", cite)) for said in offer.while_offered.said for cite in said.cites)
        fees = (offer.fee, offer.fee_each_further, offer.review_fee)
        yield from ((row, ("fees", fee)) for fee in fees if fee)
    for code, endorsement in rulebook.endorsements.items():
        row = ("endorsements", code)
        asked = [one for asks in endorsement.asks.values() for one in asks]
        yield from ((row, one) for one in _in_requirements(asked))
        cites = (*endorsement.cites, *(cite for said in endorsement.grades.said for cite in said.cites))
        yield from ((row, ("texts", cite)) for cite in cites)
    yield from _of_the_rest(rulebook)


def _of_the_rest(rulebook: Rulebook) -> Iterator[tuple[Row, Row]]:
    """Certificates, tests and fees with their texts."""
    for code, one in rulebook.certificates.items():
        cites = [cite for said in one.terms.said for cite in said.cites]
        cites += [cite for said in one.granted.said for cite in said.cites]
        yield from ((("certificates", code), ("texts", cite)) for cite in cites)
    for code, test in rulebook.assessments.items():
        cites = [*test.cites, *(cite for said in test.marks.said for cite in said.cites)]
        yield from ((("assessments", code), ("texts", cite)) for cite in cites)
    for code, fee in rulebook.fees.items():
        yield from ((("fees", code), ("texts", cite)) for said in fee.amounts.said for cite in said.cites)


def _in_requirements(requirements: Iterable[Requirement]) -> Iterator[Row]:
    """The texts and tests within requirements."""
    for requirement in requirements:
        for node in nodes_of(requirement):
            yield from (("texts", cite) for cite in node.cites)
            if isinstance(node, Passes):
                yield ("assessments", node.test)
            if isinstance(node, Requirement):
                yield from (("texts", cite) for said in node.asks.said for cite in said.cites)
            yield from (("texts", cite) for one in figures_in(node) for said in one.figures.said for cite in said.cites)


def figures_in(node: Asked) -> Iterator[Parameter]:
    """The dated figures that a node compares with."""
    compared = [node.comparison] if isinstance(node, Measured) else []
    if isinstance(node, Single):
        compared += node.comparisons
    conditions = list(getattr(node, "which", ())) + list(getattr(node, "having", ()))
    if isinstance(node, Measured):
        conditions += [one for measure in node.measures for one in measure.which]
    compared += [one for condition in conditions for one in condition.comparisons]
    yield from (one.value for one in compared if isinstance(one.value, Parameter))


def is_for(offer: Offer, code: str, group: str) -> bool:
    """True when a request may be about this endorsement."""
    return (not offer.groups or group in offer.groups) and (not offer.endorsements or code in offer.endorsements)


def asks_of(offer: Offer) -> tuple[str, ...]:
    """The places in a request's checklist that each endorsement fills."""
    return tuple(one.key for one in offer.checklist if isinstance(one, ForEndorsements))


def held_types(offer: Offer) -> frozenset[str]:
    """The types of certificate that a request may be about."""
    conditions = offer.holding.which if offer.holding else ()
    values = [
        one.value.value
        for condition in conditions
        if condition.name == "type"
        for one in condition.comparisons
        if isinstance(one.value, Literal) and one.word in ("is", "one of")
    ]
    return frozenset(str(one) for value in values for one in (value if isinstance(value, tuple) else (value,)))
