"""A rulebook looked at for itself: what is wrong in it, and what is worth reading again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cecs.law.asking import Passes
from cecs.law.holdings import Offer
from cecs.law.rulebook import Rulebook
from cecs.law.walking import everything_dated, figures_of, nodes_of, requirements_of
from cecs.values.spans import Span, add_years


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
    yield from _gaps(rulebook)
    yield from _dead_sources(rulebook)
    yield from _unread(rulebook, today)


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
    for dated in everything_dated(rulebook):
        for said in dated.said:
            for cite in said.cites:
                if not rulebook.sources[cite].in_force.overlaps(said.span):
                    yield Remark(is_wrong=True, says=f"{dated.subject} cites {cite}, which was not in force then")
    for source in sorted(set(rulebook.sources) - _cited(rulebook)):
        yield Remark(is_wrong=False, says=f"nothing cites {source}")


def _cited(rulebook: Rulebook) -> set[str]:
    """Every source that something cites."""
    cited = {cite for dated in everything_dated(rulebook) for said in dated.said for cite in said.cites}
    cited.update(cite for endorsement in rulebook.endorsements.values() for cite in endorsement.cites)
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            cited.update(node.cites, *(one.figures.said[-1].cites for one in figures_of(node)))
    return cited


def _unread(rulebook: Rulebook, today: date) -> Iterator[Remark]:
    """Texts that nobody has read again in a year, each with how many values rest on it alone."""
    resting: Counter[tuple[str, date]] = Counter()
    for dated in everything_dated(rulebook):
        for said in dated.said:
            if said.read_by and add_years(said.read_by.day, 1) <= today:
                yield Remark(
                    is_wrong=False, says=f"{dated.subject}: last read on {said.read_by.day} by {said.read_by.who}"
                )
            elif said.read_by is None:
                resting.update(_stale(said.cites, rulebook, today))
    for (source, day), values in sorted(resting.items()):
        yield Remark(
            is_wrong=False, says=f"{source}: last read on {day}, a year or more before {today} ({values} values)"
        )


def _stale(cites: tuple[str, ...], rulebook: Rulebook, today: date) -> list[tuple[str, date]]:
    """The texts of a value that were last read a year or more ago; none where one of them was read since."""
    days = [(cite, rulebook.sources[cite].read_on or rulebook.jurisdiction.texts_read_on) for cite in cites]
    stale = [(cite, day) for cite, day in days if day and add_years(day, 1) <= today]
    return stale if len(stale) == len([day for _, day in days if day]) else []


def _gaps(rulebook: Rulebook) -> Iterator[Remark]:
    """Days on which something is offered whose fee nobody has said."""
    for offer in rulebook.offers.values():
        for name in filter(None, (offer.fee, offer.fee_each_further, offer.review_fee)):
            said = [one.span for one in rulebook.fees[name].amounts.said]
            if not all(_covered(one.span, said) for one in offer.while_offered.said if one.value):
                yield Remark(is_wrong=True, says=f"{offer.id} is offered on days for which the fee {name} is not said")


def _covered(span: Span, spans: list[Span]) -> bool:
    """True when every day of a span lies in one of several, oldest first."""
    reached, begun = span.since, False
    for one in spans:
        if not begun:
            begun = one.since is None or (reached is not None and one.since <= reached)
        elif one.since is None or reached is None or one.since > reached:
            break
        if begun:
            if one.until is None:
                return True
            reached = max(one.until, reached) if reached else one.until
    return begun and span.until is not None and reached is not None and reached >= span.until


__all__ = ["Remark", "nodes_of", "remarks", "requirements_of"]
