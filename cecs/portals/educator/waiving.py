"""The waiver of the basic skills test: when it existed, and what scores on file earn by the law of a day."""

from dataclasses import dataclass
from datetime import date

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.explain import Explained, explained
from cecs.eligibility.find import find
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.showing.rows import day
from cecs.portals.educator.which import forms_of
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.evidence.states import Source

KIND = "test-waiver"
RESTS_ON = frozenset({"sat", "act", "gre", "paa", "toefl", "eslat"})  # the tests that a waiver may rest on


@dataclass(frozen=True, slots=True)
class Period:
    """A time in which a waiver could be had."""

    since: str
    last: str
    cites: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What follows for an application of that day."""

    filed: str
    was_offered: bool
    explained: Explained


def is_offered(law: Law) -> bool:
    """Say whether a waiver can be asked for on this day: whether the test is asked at all."""
    return any(offer.kind == KIND for offer in law.offers)


def existed(law: Law) -> list[Period]:
    """Give the times in which a waiver could be asked for, each with the texts that say so."""
    return [
        Period(
            day(said.span.since),
            day(said.span.expires_on),
            tuple((cite, law.citation(cite)[0]) for cite in said.cites if cite in law.rulebook.sources),
        )
        for offer in law.rulebook.offers.values()
        if offer.kind == KIND
        for said in offer.while_offered.said
        if said.value
    ]


def forms(law: Law) -> str:
    """Give the number of the paper form on which it was asked for."""
    offers = (offer for offer in law.rulebook.offers.values() if offer.kind == KIND)
    return ", ".join(form for offer in offers for form in forms_of(offer, law.day))


def scores_for(educator: Educator) -> list[Evidence]:
    """Give the scores on file that a waiver may rest on."""
    return [one for one in evidence_of(educator) if one.kind == "assessment" and one.says.get("test") in RESTS_ON]


def answered(educator: Educator, filed: date, language: str) -> Answered:
    """Ask the law of the day. What the testing company sent is official; one's own copy is not."""
    law = law_on(filed)
    scores = [_as_fact(one) for one in scores_for(educator)]
    request = {"kind": KIND, "applicant": "educator", "channel": "online", "signature": "electronic"}
    found = find(facts_from({"assessments": scores}, filed=filed), sought_from(request, filed=filed), law)
    return Answered(day(filed), is_offered(law), explained(found, law, language))


def _as_fact(one: Evidence) -> dict[str, object]:
    official = one.source == Source.TESTING_COMPANY
    return {**one.says, "official": official, "evidence": one.number}
