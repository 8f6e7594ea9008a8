"""Which of the rulebook's offers a request may mean, and why none is, where none is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cecs.eligibility.compiling import APPLIES, Compiled
from cecs.eligibility.facts import Held
from cecs.eligibility.kinds.comparing import YES, conditions_test
from cecs.eligibility.situation import FeeTotals, Situation
from cecs.law.asking import Requirement
from cecs.law.holdings import Choosing, ForEndorsements, Offer
from cecs.law.rulebook import Law


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer, asked for in a situation that knows its holding."""

    offer: Offer
    situation: Situation


def meant(offer: Offer, situation: Situation) -> bool:
    """True when the request may mean this offer, whatever its days and its endorsements."""
    sought = situation.sought
    if offer.kind != sought.kind or (offer.reasons and sought.reason not in offer.reasons):
        return False
    if sought.certificate is None:
        return offer.is_default
    return offer.certificate in ("any", sought.certificate)


def fits(candidate: "Candidate", law: Law) -> bool:
    """True when the offer is made for every endorsement it would be about."""
    return all(_fits(candidate.offer, code, law) for code in endorsements_of(candidate))


def _fits(offer: Offer, code: str, law: Law) -> bool:
    """True when the offer is made for this endorsement."""
    if offer.endorsements:
        return code in offer.endorsements
    endorsement = law.rulebook.endorsements.get(code)
    return not offer.groups or (endorsement is not None and endorsement.group in offer.groups)


def with_holding(offer: Offer, situation: Situation) -> Situation:
    """The situation, knowing which certificate the request is about."""
    held = chosen(offer.holding, situation) if offer.holding else None
    return replace(situation, holding=held or Held(), fee=FeeTotals())


def chosen(choosing: Choosing, situation: Situation) -> Held | None:
    """Of the certificates that are so, the one with the latest day."""
    is_one = conditions_test(choosing.which)
    fitting = [
        held
        for held in situation.lists["certificates"]
        if is_one(situation, held) is YES and getattr(held, choosing.latest) is not None
    ]
    return max(fitting, key=lambda held: getattr(held, choosing.latest), default=None)


def candidates(situation: Situation, law: Law, compiled: Compiled) -> Iterator[Candidate]:
    """The offers in force that the request may mean, the highest certificate first."""
    levels = law.rulebook.certificates
    ranked = sorted(
        (offer for offer in law.offers if meant(offer, situation)),
        key=lambda offer: -levels[offer.certificate].level if offer.certificate in levels else 0,
    )
    for offer in ranked:
        candidate = Candidate(offer, with_holding(offer, situation))
        if fits(candidate, law) and applies(offer, candidate.situation, compiled):
            yield candidate


def applies(offer: Offer, situation: Situation, compiled: Compiled) -> bool:
    """True when the offer's own guard lets it be asked for."""
    return offer.when is None or compiled.condition(offer.when)(situation).answer in APPLIES


def endorsements_of(candidate: Candidate) -> tuple[str, ...]:
    """The endorsements asked for; where none is named, those of the certificate it is about."""
    return candidate.situation.sought.endorsements or candidate.situation.holding.endorsements


def checklist(candidate: Candidate, law: Law) -> tuple[Requirement, ...] | str:
    """Everything the offer asks, each endorsement's own in its place; or the endorsement that is not encoded."""
    listed: list[Requirement] = []
    for one in candidate.offer.checklist:
        if isinstance(one, Requirement):
            listed.append(one)
            continue
        for code in endorsements_of(candidate):
            asks = _asks(one, code, law)
            if asks is None:
                return code
            listed.extend(asks)
    return tuple(listed)


def _asks(place: ForEndorsements, code: str, law: Law) -> tuple[Requirement, ...] | None:
    """What an endorsement asks in this place of the checklist."""
    endorsement = law.rulebook.endorsements.get(code)
    return None if endorsement is None else endorsement.asks.get(place.key)
