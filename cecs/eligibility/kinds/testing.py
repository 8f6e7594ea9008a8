"""A score on a test, judged by the mark in force on the day it was taken, while such scores are accepted."""

from datetime import date
from typing import Any

from cecs.eligibility.facts import Assessment
from cecs.eligibility.findings import Answer
from cecs.eligibility.kinds.comparing import NO, OPEN, SILENT, YES, Stand
from cecs.eligibility.kinds.place import ANSWERS, Find, Place, shown
from cecs.eligibility.situation import Situation, evidence_of
from cecs.law.asking import Passes
from cecs.law.holdings import AssessmentMark
from cecs.law.provisions import weakest

# Of several scores on a test the best one speaks: passed, then one whose mark is unknown, then a plain no.
_RANK = {YES: 3, OPEN: 2, NO: 1, SILENT: 0}


def passes(node: Passes, test: AssessmentMark, place: Place) -> Find:
    """The best score on this test that counts."""
    ranks = {level.lower(): float(number) for number, level in enumerate(test.levels)}

    def find(situation: Situation) -> Any:
        best: tuple[Stand, Assessment, int] | None = None
        for number, item in enumerate(situation.lists["assessments"]):
            if item.test != test.id or (node.official and item.official is not True):
                continue
            stands = _stands(item, node, test, ranks, situation.day)
            if best is None or _RANK[stands] > _RANK[best[0]]:
                best = (stands, item, number)
        return _found(best, test, place, situation)

    return find


def _found(best: tuple[Stand, Assessment, int] | None, test: AssessmentMark, place: Place, situation: Situation) -> Any:
    """The finding on the best score."""
    day = situation.day
    values = {"form": "passes", "test": test.id, "name": test.name}
    if best is None:
        said = test.marks.find(day)
        mark = shown(said.value) if said and said.value is not None else ""
        return place.found(Answer.NOT_SHOWN, day, values={**values, "mark": mark})
    stands, item, number = best
    said = test.marks.find(item.taken_on) if item.taken_on else None
    values["score"] = shown(getattr(item, test.measure))
    values["taken"] = item.taken_on.isoformat() if item.taken_on else ""
    values["mark"] = shown(said.value) if said and said.value is not None else ""
    values["counts"] = "yes" if item.taken_on and _counts(item.taken_on, test, day) else "no"
    finding = place.found(
        ANSWERS[stands], day, evidence=(evidence_of(item, "assessments", number),), values=values,
        short_by=_short(item, test, said.value if said else None) if stands is NO else "",
    )  # fmt: skip
    cites = (*finding.citations, *(said.cites if said else test.cites))
    confidence = weakest(place.confidence, said.confidence if said else place.confidence)
    return _with(finding, tuple(dict.fromkeys(cites)), confidence)


def _with(finding: Any, cites: tuple[str, ...], confidence: str) -> Any:
    """The finding, resting on the mark's own texts too, and no surer than they are."""
    return type(finding)(
        requirement=finding.requirement, kind=finding.kind, answer=finding.answer, citations=cites,
        evidence=finding.evidence, short_by=finding.short_by, owed_by=finding.owed_by, confidence=confidence,
        children=finding.children, values=finding.values,
    )  # fmt: skip


def _stands(item: Assessment, node: Passes, test: AssessmentMark, ranks: dict[str, float], day: date) -> Stand:
    """How one score stands."""
    if item.taken_on is None:
        return SILENT
    if not _counts(item.taken_on, test, day):
        return NO
    reached, mark = getattr(item, test.measure), test.marks.find(item.taken_on)
    if reached is None:
        return SILENT
    if mark is None or mark.value is None:
        return OPEN
    if ranks:
        rank, needed = ranks.get(str(reached).lower()), ranks[str(mark.value).lower()]
        return SILENT if rank is None else _against(rank, needed, node)
    return SILENT if isinstance(reached, str) else _against(reached, float(mark.value), node)


def _against(reached: float, mark: float, node: Passes) -> Stand:
    """A score against the mark: at it or above, or above only."""
    return YES if (reached > mark if node.above else reached >= mark) else NO


def _counts(taken: date, test: AssessmentMark, day: date) -> bool:
    """The test was given then, and a score on it is still accepted on the day."""
    return test.given.covers(taken) and test.accepted.covers(day)


def _short(item: Assessment, test: AssessmentMark, mark: float | str | None) -> str:
    """By how many points a score falls short, where points can be counted."""
    reached = getattr(item, test.measure)
    if isinstance(reached, int | float) and isinstance(mark, int | float) and reached < mark:
        return f"{shown(float(mark - reached))} points"
    return ""
