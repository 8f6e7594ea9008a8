"""What a grant would issue and what a request costs."""

from datetime import date

from cecs.eligibility.findings import FeeLine, FeeOwed, Granted
from cecs.eligibility.kinds.comparing import of_reader
from cecs.eligibility.offering import Candidate, endorsements_of
from cecs.law.holdings import Granting, Offer
from cecs.law.provisions import Dated
from cecs.law.rulebook import Law
from cecs.values.spans import ONE_DAY, add_term, next_yearly


def fee_of(offer: Offer, endorsements: int, law: Law) -> FeeOwed:
    """The whole fee by its lines, and the part of it that is due at filing and not returned."""
    currency = law.jurisdiction.currency
    if not offer.fee:
        return FeeOwed(total_cents=0, due_at_filing_cents=0, nonrefundable_cents=0, currency=currency)
    lines: list[FeeLine] = []
    further = max(endorsements - 1, 0) if offer.fee_each_further else 0
    for name, count in ((offer.fee, 1), (offer.fee_each_further, further)):
        for _ in range(count):
            said = law.rulebook.fees[name].amounts.find(law.day)
            if said is None or said.value is None:
                return FeeOwed(total_cents=None, due_at_filing_cents=None, nonrefundable_cents=None, currency=currency)
            lines.append(FeeLine(fee=name, cents=said.value, citations=said.cites))
    total = sum(line.cents for line in lines)
    at_filing = min(_at_filing(offer, total, law), total)
    return FeeOwed(
        total_cents=total,
        due_at_filing_cents=at_filing,
        nonrefundable_cents=at_filing,
        currency=currency,
        lines=tuple(lines),
    )


def _at_filing(offer: Offer, total: int, law: Law) -> int:
    """What must come with the request."""
    if not offer.review_fee:
        return total
    said = law.rulebook.fees[offer.review_fee].amounts.find(law.day)
    return total if said is None or said.value is None else said.value


def granted(candidate: Candidate, law: Law) -> tuple[Granted | None, tuple[str, ...]]:
    """What would be issued, and the texts that give its days. None where the offer issues nothing."""
    grants, holding = candidate.offer.grants, candidate.situation.holding
    if grants is None:
        return None, ()
    kind = holding.type if grants.type == "the type held" else grants.type
    if kind is None:
        return None, ()
    since = of_reader(grants.since)(candidate.situation, None) if grants.since else law.day
    if not isinstance(since, date):
        return None, ()
    until, cites = _until(grants, kind, since, candidate, law)
    return Granted(type=kind, since=since, until=until, endorsements=_endorsements(grants, candidate)), cites


def _until(
    grants: Granting, kind: str, since: date, candidate: Candidate, law: Law
) -> tuple[date | None, tuple[str, ...]]:
    """The first day after, and the texts that say so."""
    ends = candidate.situation.holding.expires_on
    held_until = ends + ONE_DAY if ends else None
    if grants.until == "as held":
        return held_until, ()
    if grants.until == "yearly":
        return next_yearly(since + ONE_DAY, *grants.yearly), ()
    said = (grants.months or _term_of(kind, law)).find(law.day)
    start = held_until if grants.until == "after as held" else since
    if said is None or said.value is None or start is None:
        return None, said.cites if said else ()
    return add_term(start, said.value), said.cites


def _term_of(kind: str, law: Law) -> Dated[int | None]:
    """How long a certificate of this type runs."""
    return law.rulebook.certificates[kind].terms


def _endorsements(grants: Granting, candidate: Candidate) -> tuple[str, ...]:
    """Which endorsements stand on what is issued."""
    held = candidate.situation.holding.endorsements
    if grants.endorsements == "held":
        return held
    asked = endorsements_of(candidate)
    return tuple(dict.fromkeys((*held, *asked))) if grants.endorsements == "both" else asked
