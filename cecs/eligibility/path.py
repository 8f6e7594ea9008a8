"""path(facts, sought, law): the cheapest and the quickest way from here to a wanted certificate or endorsement.

Every offer that could bring it is weighed against the facts as they are; what is lacking becomes steps. Where an offer
asks for a certificate first, the way to that one comes before it. It plans; it promises nothing: the law of the day on
which somebody files is the law that is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cecs.eligibility.compiling import Compiled, compiled
from cecs.eligibility.facts import Facts, Held, Sought
from cecs.eligibility.find import Weighed, weigh
from cecs.eligibility.findings import Conclusion, FeeOwed, Finding
from cecs.eligibility.offering import Candidate, applies, endorsements_of, fits, with_holding
from cecs.eligibility.overlays import with_overlays
from cecs.eligibility.situation import Situation, situation_of
from cecs.eligibility.steps import Choice, Plan, Step, cheapest, plan_of, quickest
from cecs.law.holdings import Offer
from cecs.law.rulebook import Law
from cecs.values.spans import ONE_DAY, add_months

_BRINGING = ("first-certificate", "advance", "add-endorsement")  # kinds of request that bring what was not held before
_STAGES = 3  # certificates one after the other: no ladder is longer
_LONG = 600  # months that a planned certificate runs: its own end is not what a plan is about
_MONTHS_AHEAD = 24  # how far a day is looked for from which on a request may be filed


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One request on the way: what to do before it, what it costs, what it brings."""

    offer: str
    kind: str
    type: str  # the certificate it brings
    endorsements: tuple[str, ...]
    steps: tuple[Step, ...]
    barred_by: tuple[Finding, ...]
    fee: FeeOwed
    citations: tuple[str, ...]

    @property
    def months(self) -> float:
        """How long until it can be filed."""
        return Plan(self.steps).months


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Requests one after the other, and what they ask in all."""

    stages: tuple[Stage, ...]

    def total(self, what: str) -> float:
        """Tests, semester_hours, clock_hours or school_months, over all stages."""
        return sum(Plan(stage.steps).total(what) for stage in self.stages)

    @property
    def months(self) -> float:
        """How long, by the office's planning figures; the office's own wait comes on top."""
        return round(sum(stage.months for stage in self.stages), 1)

    @property
    def fee_cents(self) -> int | None:
        """All fees; None where no source gives one of them."""
        cents = [stage.fee.total_cents for stage in self.stages]
        return None if None in cents else sum(one for one in cents if one is not None)

    @property
    def is_barred(self) -> bool:
        """True where something stands in the way that no step mends."""
        return any(stage.barred_by for stage in self.stages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The cheapest and the quickest way; none where every way is barred, and then by what."""

    cheapest: Way | None
    quickest: Way | None
    barred_by: tuple[Finding, ...] = ()
    uncovered: bool = False  # no offer of the rulebook brings what is wanted


def path(facts: Facts, sought: Sought, law: Law) -> Path:
    """Both ways to what is wanted: a certificate, by name or any, with these endorsements."""
    ways = {choice: _ways(facts, sought, law, choice, _STAGES) for choice in (cheapest, quickest)}
    low = [one for one in ways[cheapest] if not one.is_barred]
    soon = [one for one in ways[quickest] if not one.is_barred]
    barred = {one.requirement: one for way in ways[cheapest] for stage in way.stages for one in stage.barred_by}
    return Path(
        cheapest=min(low, key=lambda way: (_cents(way), *_weights(way, cheapest)), default=None),
        quickest=min(soon, key=lambda way: (*_weights(way, quickest), _cents(way)), default=None),
        barred_by=() if low else tuple(barred.values()),
        uncovered=not ways[cheapest],
    )


def _cents(way: Way) -> float:
    return float("inf") if way.fee_cents is None else way.fee_cents


def _weights(way: Way, choice: Choice) -> tuple[float, ...]:
    """A whole way, by the same measure as its parts: times follow one another."""
    weights = [choice(Plan(stage.steps, stage.barred_by)) for stage in way.stages]
    return tuple(sum(column) for column in zip(*weights, strict=True))


def _ways(facts: Facts, sought: Sought, law: Law, choice: Choice, stages: int) -> list[Way]:
    """One way for each offer that could bring it."""
    functions = compiled(law.rulebook)
    situation = with_overlays(situation_of(facts, replace(sought, paid=None), law.day), law)
    ways = []
    for offer in law.offers:
        weighed = _asked(offer, situation, law, functions) if _brings(offer, sought, law) else None
        if weighed is None or (sought.certificate and _type_of(weighed) != sought.certificate):
            continue
        plan = _timed(plan_of(weighed.findings, law, choice), weighed, law, functions)
        if not any(one.finding.kind == "certificate-held" for one in plan.steps):
            ways.append(Way(stages=(_stage(weighed, plan),)))
        elif first := _certificate_first(facts, weighed, law, choice, stages):
            ways.append(first)
    return ways


def _brings(offer: Offer, sought: Sought, law: Law) -> bool:
    """True when a grant of this offer would bring what is wanted."""
    if offer.grants is None or (offer.reasons and sought.reason not in offer.reasons):
        return False
    if offer.kind not in (sought.kind, *_BRINGING):
        return False
    if sought.certificate is not None:
        return offer.certificate in (sought.certificate, "any")
    certificate = law.rulebook.certificates.get(offer.certificate)
    adds = offer.grants.endorsements in ("sought", "both")
    return offer.is_default and adds and not offer.defers and (certificate is None or certificate.kind == "certificate")


def _asked(offer: Offer, situation: Situation, law: Law, functions: Compiled) -> Weighed | None:
    """The offer, asked of this person today, form and signature left aside; nothing where it is not made for them."""
    wanted = None if offer.certificate == "any" else offer.certificate
    sought = replace(situation.sought, kind=offer.kind, certificate=wanted, form=None, signature=None)
    here = Candidate(offer, with_holding(offer, replace(situation, sought=sought)))
    if not endorsements_of(here) or not fits(here, law) or not applies(offer, here.situation, functions):
        return None
    weighed = weigh(here, law, functions)
    return weighed if isinstance(weighed, Weighed) else None


def _type_of(weighed: Weighed) -> str:
    """The certificate that a grant would bring."""
    return weighed.certificate.type if weighed.certificate else weighed.candidate.offer.certificate


def _stage(weighed: Weighed, plan: Plan) -> Stage:
    offer = weighed.candidate.offer
    cites = [cite for one in (*weighed.findings, *(step.finding for step in plan.steps)) for cite in one.citations]
    cites += [cite for line in weighed.fee.lines for cite in line.citations]
    return Stage(
        offer=offer.id,
        kind=offer.kind,
        type=_type_of(weighed),
        endorsements=endorsements_of(weighed.candidate),
        steps=plan.steps,
        barred_by=plan.barred_by,
        fee=weighed.fee,
        citations=tuple(dict.fromkeys((*cites, *weighed.cites))),
    )


def _timed(plan: Plan, weighed: Weighed, law: Law, functions: Compiled) -> Plan:
    """What only time mends gets its day: the first on which it is lacking no more, looked for month by month."""
    waits = {one.finding.requirement.partition("/")[0] for one in plan.steps if one.finding.kind in ("timing", "age")}
    if not waits:
        return plan
    steps = []
    for step in plan.steps:
        name = step.finding.requirement.partition("/")[0]
        steps.append(_first_day(step, name, weighed, law, functions) if name in waits else step)
    return replace(plan, steps=tuple(steps))


def _first_day(step: Step, name: str, weighed: Weighed, law: Law, functions: Compiled) -> Step:
    """The step with the day from which on it is met, where there is one within two years."""
    low = law.day
    for ahead in range(1, _MONTHS_AHEAD + 1):
        high = add_months(law.day, ahead)
        if not _lacks(name, weighed, law, high, functions):
            while high - low > ONE_DAY:
                middle = low + (high - low) // 2
                low, high = (middle, high) if _lacks(name, weighed, law, middle, functions) else (low, middle)
            return replace(step, not_before=high, months=round((high - law.day) / timedelta(days=30.4), 1))
        low = high
    return step


def _lacks(name: str, weighed: Weighed, law: Law, day: date, functions: Compiled) -> bool:
    """True while a requirement is still lacking on a later day, all else as it is."""
    later = law.rulebook.on(day)
    situation = replace(weighed.candidate.situation, day=later.day)
    outcome = weigh(Candidate(weighed.candidate.offer, situation), later, functions)
    findings = outcome.findings if isinstance(outcome, Weighed) else ()
    return any(one.requirement == name and not one.answer.is_settled for one in findings) or not findings


def _certificate_first(facts: Facts, weighed: Weighed, law: Law, choice: Choice, stages: int) -> Way | None:
    """Where a certificate must be held that is not yet: the best way to that one, then this, as its holder."""
    if stages <= 1:
        return None
    before = [way for below in _below(weighed, law) for way in _ways(facts, below, law, choice, stages - 1)]
    best = min((one for one in before if not one.is_barred), key=lambda way: _weights(way, choice), default=None)
    if best is None:
        return None
    then = _asked(weighed.candidate.offer, _holding(best.stages[-1], facts, weighed, law), law, compiled(law.rulebook))
    if then is None or then.conclusion is Conclusion.REVIEW:
        return None
    following = plan_of(then.findings, law, choice)
    if any(one.finding.kind == "certificate-held" for one in following.steps):
        return None
    own = {_what(step) for stage in best.stages for step in stage.steps}
    left = tuple(one for one in following.steps if one.finding.kind != "timing" and _what(one) not in own)
    return Way(stages=(*best.stages, _stage(then, replace(following, steps=left))))


def _holding(brought: Stage, facts: Facts, weighed: Weighed, law: Law) -> Situation:
    """The person as the holder of what a stage would bring: as if it were issued today, and for long."""
    held = Held(
        state=law.jurisdiction.home,
        type=brought.type,
        endorsements=brought.endorsements,
        issued_on=law.day,
        effective_on=law.day,
        expires_on=add_months(law.day, _LONG),
        status="active",
        evidence="planned",
    )
    later = replace(facts, certificates=(*facts.certificates, held))
    return with_overlays(situation_of(later, weighed.candidate.situation.sought, law.day), law)


def _what(step: Step) -> tuple[str, str]:
    return step.finding.kind, step.finding.values.get("test", step.finding.requirement)


def _below(weighed: Weighed, law: Law) -> Iterator[Sought]:
    """What could be held first: every certificate of a lower level, with the same endorsements."""
    certificates = law.rulebook.certificates
    wanted = certificates.get(weighed.candidate.offer.certificate)
    for one in certificates.values():
        if one.kind == "certificate" and wanted and 0 < one.level < wanted.level:
            codes = endorsements_of(weighed.candidate)
            yield replace(weighed.candidate.situation.sought, certificate=one.code, endorsements=codes)
