"""find(facts, sought, law): what follows from these facts, under this day's law. It finds; people decide."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cecs.eligibility.compiling import Compiled, compiled
from cecs.eligibility.facts import Facts, Sought
from cecs.eligibility.findings import Alternative, Answer, Conclusion, FeeOwed, Finding, Found, Granted, Missing
from cecs.eligibility.granting import fee_of, granted
from cecs.eligibility.offering import (
    Candidate,
    applies,
    candidates,
    checklist,
    chosen,
    endorsements_of,
    fits,
    meant,
    with_holding,
)
from cecs.eligibility.overlays import with_overlays
from cecs.eligibility.situation import FeeTotals, Situation, situation_of
from cecs.law.asking import Requirement
from cecs.law.holdings import Offer
from cecs.law.provisions import weakest
from cecs.law.rulebook import Law

FIRST, AGAIN = "first-certificate", "renew"
OVERALL = {
    Conclusion.GRANT: Answer.MET,
    Conclusion.INCOMPLETE: Answer.NOT_MET,
    Conclusion.REFUSE: Answer.NOT_MET,
    Conclusion.REVIEW: Answer.NEEDS_REVIEW,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """One offer, weighed against the facts."""

    candidate: Candidate
    findings: tuple[Finding, ...]
    conclusion: Conclusion
    fee: FeeOwed
    certificate: Granted | None
    cites: tuple[str, ...]


def find(facts: Facts, sought: Sought, law: Law) -> Found:
    """What was found on every requirement of the request, and what follows from it all."""
    functions = compiled(law.rulebook)
    situation = with_overlays(situation_of(facts, sought, law.day), law)
    weighed: list[Weighed] = []
    why = ""
    for candidate in candidates(situation, law, functions):
        outcome = weigh(candidate, law, functions)
        if isinstance(outcome, str):
            why = why or outcome
            continue
        weighed.append(outcome)
        if outcome.conclusion is Conclusion.GRANT:
            break
    if weighed and not (why and weighed[-1].conclusion is not Conclusion.GRANT):
        return _answered(_best(weighed), law, functions)
    return _unanswered(situation, law, functions, why)


def _best(weighed: list[Weighed]) -> Weighed:
    """The offer that would be granted; else, of the highest certificate, one that only a person's look keeps open."""
    first = weighed[0]
    for wanted in (Conclusion.GRANT, Conclusion.REVIEW):
        for one in weighed:
            alike = one.candidate.offer.certificate == first.candidate.offer.certificate
            if one.conclusion is wanted and (alike or wanted is Conclusion.GRANT):
                return one
    return first


def weigh(candidate: Candidate, law: Law, functions: Compiled) -> Weighed | str:
    """One offer against the facts; or why the rulebook cannot speak of it."""
    listed = checklist(candidate, law)
    if isinstance(listed, str):
        return f"endorsement-not-encoded:{listed}"
    fee = fee_of(candidate.offer, len(endorsements_of(candidate)), law)
    totals = FeeTotals(fee.total_cents, fee.due_at_filing_cents)
    situation = candidate.situation.about(candidate.situation.holding, totals)
    for number, beyond in enumerate(candidate.offer.beyond):
        if functions.condition(beyond.when)(situation).answer is Answer.MET:
            return f"beyond:{candidate.offer.id}:{number}"
    asked = [(one, functions.ask(one)(situation)) for one in listed]
    found = [(one, _deferred(finding, candidate.offer)) for one, finding in asked if finding is not None]
    conclusion = _conclusion(found, candidate.offer)
    certificate, cites = granted(candidate, law)
    offered = candidate.offer.while_offered.find(law.day)
    cites = (*cites, *(offered.cites if offered else ()))
    return Weighed(candidate, tuple(finding for _, finding in found), conclusion, fee, certificate, cites)


def _deferred(finding: Finding, offer: Offer) -> Finding:
    """What the offer lets stay lacking for a time is put off."""
    named = (finding.kind, finding.requirement.partition(".")[0])
    if finding.answer.is_lacking and not offer.defers.isdisjoint(named):
        return replace(finding, answer=Answer.DEFERRED)
    return finding


def _conclusion(found: list[tuple[Requirement, Finding]], offer: Offer) -> Conclusion:
    """Refuse where something that bars it is lacking; incomplete where anything is; review where only doubt is left.

    An offer that puts something off is refused where nothing is to be put off.
    """
    lacking = [requirement for requirement, finding in found if finding.answer.is_lacking]
    if any(requirement.refuses for requirement in lacking):
        return Conclusion.REFUSE
    if lacking:
        return Conclusion.INCOMPLETE
    if any(finding.answer is Answer.NEEDS_REVIEW for _, finding in found):
        return Conclusion.REVIEW
    if offer.defers and not any(finding.answer is Answer.DEFERRED for _, finding in found):
        return Conclusion.REFUSE
    return Conclusion.GRANT


def _answered(weighed: Weighed, law: Law, functions: Compiled) -> Found:
    """The whole answer, from the offer that was weighed."""
    offer = weighed.candidate.offer
    grants = weighed.conclusion is Conclusion.GRANT
    cites = _cites(weighed)
    return Found(
        covered=True,
        as_of=law.day,
        rulebook=law.fingerprint,
        jurisdiction=law.jurisdiction.code,
        kind=offer.kind,
        offer=offer.id,
        conclusion=weighed.conclusion,
        certificate=weighed.certificate if grants else None,
        would_be=weighed.certificate,
        fee=weighed.fee,
        missing=tuple(
            Missing(requirement=one.requirement, kind=one.kind, owed_by=one.owed_by, citations=one.citations)
            for one in weighed.findings
            if one.answer.is_lacking
        ),
        tree=_root(weighed, cites),
        alternatives=() if grants else _alternatives(weighed, law, functions),
        citations=cites,
    )


def _root(weighed: Weighed, cites: tuple[str, ...]) -> Finding:
    """The finding on the request as a whole; its children are the checklist."""
    return Finding(
        requirement=weighed.candidate.offer.id,
        kind="application",
        answer=OVERALL[weighed.conclusion],
        citations=cites,
        evidence=tuple(dict.fromkeys(number for one in weighed.findings for number in one.evidence)),
        confidence=weakest(*(one.confidence for one in weighed.findings)) if weighed.findings else "official",
        children=weighed.findings,
        values={"form": "offer"},
    )


def _cites(weighed: Weighed) -> tuple[str, ...]:
    """Every text the answer rests on, each once, in the order of the checklist."""
    cites: dict[str, None] = {}
    for finding in weighed.findings:
        cites.update(dict.fromkeys(_cited_in(finding)))
    cites.update(dict.fromkeys(weighed.cites))
    cites.update(dict.fromkeys(cite for line in weighed.fee.lines for cite in line.citations))
    return tuple(cites)


def _cited_in(finding: Finding) -> Iterable[str]:
    """The texts of a finding and of those within it."""
    yield from finding.citations
    for child in finding.children:
        yield from _cited_in(child)


def _alternatives(weighed: Weighed, law: Law, functions: Compiled) -> tuple[Alternative, ...]:
    """What the person could have today: of what the offer itself names; where it refuses, of everything there is."""
    refused = weighed.conclusion is Conclusion.REFUSE
    named = [law.rulebook.offers[name] for name in weighed.candidate.offer.instead]
    open_today = _open_today if refused else _named_open
    return tuple(open_today(weighed.candidate, law, functions, named))


def _open_today(
    candidate: Candidate, law: Law, functions: Compiled, named: Iterable[Offer] | None = None
) -> Iterable[Alternative]:
    """What the offer names, then every other that would bring a certificate: each offer is weighed once at most."""
    first = [law.rulebook.offers[name] for name in candidate.offer.instead] if named is None else list(named)
    asked = candidate.situation.sought.kind, candidate.offer.certificate
    others = [
        offer
        for offer in law.offers
        if offer.grants
        and not offer.reasons
        and offer not in first
        and (offer.kind, offer.certificate) != asked
        and _means_something(offer, candidate.situation, law)
    ]
    yield from _named_open(candidate, law, functions, (*first, *others))


def _named_open(candidate: Candidate, law: Law, functions: Compiled, offers: Iterable[Offer]) -> Iterable[Alternative]:
    """Of these offers, the ones that would be granted today, each kind and type once."""
    told: set[tuple[str, str]] = set()
    for offer in offers:
        other = _weighed_instead(offer, candidate.situation, law, functions) if offer in law.offers else None
        if other is None or (offer.kind, _type_of(other)) in told:
            continue
        told.add((offer.kind, _type_of(other)))
        yield Alternative(
            type=_type_of(other), kind=offer.kind, conclusion=other.conclusion, fee=other.fee, offer=offer.id
        )


def _weighed_instead(offer: Offer, situation: Situation, law: Law, functions: Compiled) -> Weighed | None:
    """Another offer, asked of the same person on the same day, money and form left aside; if it would be granted."""
    sought = replace(
        situation.sought,
        kind=offer.kind,
        certificate=None if offer.certificate == "any" else offer.certificate,
        paid=None,
        form=None,
        signature=None,
        reason=next(iter(sorted(offer.reasons)), None),
    )
    lists = {**situation.lists, "paid": ()}
    here = Candidate(offer, with_holding(offer, replace(situation, sought=sought, lists=lists)))
    if not fits(here, law) or not applies(offer, here.situation, functions):
        return None
    if not _may_be_granted(here, law, functions):
        return None
    other = weigh(here, law, functions)
    return other if isinstance(other, Weighed) and other.conclusion is Conclusion.GRANT else None


def _may_be_granted(candidate: Candidate, law: Law, functions: Compiled) -> bool:
    """False from the first thing that is lacking on: most offers are left aside after a look or two."""
    offer = candidate.offer
    listed = checklist(candidate, law)
    if isinstance(listed, str):
        return False
    for requirement in listed:
        finding = functions.ask(requirement)(candidate.situation)
        if finding and not _deferred(finding, offer).answer.is_settled:
            return False
    return True


def _means_something(offer: Offer, situation: Situation, law: Law) -> bool:
    """False for a first certificate to one who holds as much, and for a second one to whom nothing was ever first."""
    certificates, asked = law.rulebook.certificates, law.rulebook.certificates.get(offer.certificate)
    held = [one for one in situation.lists["certificates"] if one.state == law.jurisdiction.home]
    if offer.holding and chosen(offer.holding, situation) is None:
        return False
    if offer.kind == AGAIN and asked is not None:
        return any(one.type == asked.code for one in held)
    if offer.kind != FIRST or asked is None or not asked.level:
        return True
    in_force = [one for one in held if one.expires_on is None or one.expires_on >= law.day]
    return not any(one.type in certificates and certificates[one.type].level >= asked.level for one in in_force)


def _type_of(weighed: Weighed) -> str:
    """The type that would be issued."""
    return weighed.certificate.type if weighed.certificate else weighed.candidate.offer.certificate


def _unanswered(situation: Situation, law: Law, functions: Compiled, why: str) -> Found:
    """No offer in force: the law has ended it, or not yet begun it, or the rulebook does not speak of it."""
    ended = (offer for offer in law.rulebook.offers.values() if offer not in law.offers and meant(offer, situation))
    closed = [one for offer in ended if fits(one := Candidate(offer, with_holding(offer, situation)), law)]
    if closed and not why:
        return _closed(closed[0], law, functions)
    unknown = [code for code in situation.sought.endorsements if code not in law.rulebook.endorsements]
    if unknown and not why and any(meant(offer, situation) for offer in law.offers):
        why = f"endorsement-not-encoded:{unknown[0]}"
    return Found(
        covered=False,
        as_of=law.day,
        rulebook=law.fingerprint,
        jurisdiction=law.jurisdiction.code,
        kind=situation.sought.kind,
        why=why or f"nothing-encoded:{situation.sought.kind}",
        citations=(),
    )


def _closed(candidate: Candidate, law: Law, functions: Compiled) -> Found:
    """The answer where the law no longer offers, or does not yet offer, what is asked for."""
    offer = candidate.offer
    said = offer.while_offered.find(law.day) or offer.while_offered.said[0 if _is_early(offer, law) else -1]
    finding = Finding(
        requirement="still-offered",
        kind="timing",
        answer=Answer.NOT_MET,
        citations=said.cites,
        owed_by="bureau",
        confidence=said.confidence,
        values={"form": "closed"},
    )
    root = Finding(
        requirement=offer.id,
        kind="application",
        answer=Answer.NOT_MET,
        citations=said.cites,
        confidence=said.confidence,
        children=(finding,),
        values={"form": "offer"},
    )
    return Found(
        covered=True,
        as_of=law.day,
        rulebook=law.fingerprint,
        jurisdiction=law.jurisdiction.code,
        kind=offer.kind,
        offer=offer.id,
        conclusion=Conclusion.REFUSE,
        fee=fee_of(offer, 1, law),
        missing=(Missing(requirement="still-offered", kind="timing", owed_by="bureau", citations=said.cites),),
        tree=root,
        alternatives=tuple(_open_today(candidate, law, functions)),
        citations=said.cites,
    )


def _is_early(offer: Offer, law: Law) -> bool:
    """True before the first day on which it was offered."""
    first = offer.while_offered.said[0].span.since
    return first is not None and law.day < first
