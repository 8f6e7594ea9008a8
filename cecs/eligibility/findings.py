"""What the machine found, and what follows. It finds; it never decides.

An answer is kept as plain JSON (`record_of`) that another day, or a courtroom, can read without us (`found_from`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

NO_VALUES: Mapping[str, str] = MappingProxyType({})


class Answer(StrEnum):
    """The answer on one requirement."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_SHOWN = "not-shown"  # nothing that bears on it has been sent: a letter, not a denial
    WAIVED = "waived"
    DEFERRED = "deferred"
    NOT_APPLICABLE = "not-applicable"
    NEEDS_REVIEW = "needs-review"  # the law leaves it to a person, or a figure is not known

    @property
    def is_settled(self) -> bool:
        """True when nothing more is owed on it."""
        return self in SETTLED

    @property
    def is_lacking(self) -> bool:
        """True when something is still owed."""
        return self in (Answer.NOT_MET, Answer.NOT_SHOWN)


HELD = frozenset({Answer.MET, Answer.WAIVED, Answer.DEFERRED})
SETTLED = HELD | {Answer.NOT_APPLICABLE}


class Conclusion(StrEnum):
    """What follows from all findings together."""

    GRANT = "grant"
    INCOMPLETE = "incomplete"
    REFUSE = "refuse"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found on one requirement, by which words, resting on which evidence."""

    requirement: str
    kind: str
    answer: Answer
    citations: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    short_by: str = ""  # "6 semester-hours": an amount and its unit, where it can be counted
    owed_by: str = "applicant"
    confidence: str = "official"
    children: tuple["Finding", ...] = ()
    values: Mapping[str, str] = field(default_factory=lambda: NO_VALUES)  # what its sentence is filled with


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing still owed."""

    requirement: str
    kind: str
    owed_by: str = "applicant"
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLine:
    """One line of what is owed: which fee of the schedule, how much, by which text."""

    fee: str
    cents: int
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeOwed:
    """What the request costs. The part due at filing is inside the total, and is not returned."""

    total_cents: int | None  # None: no source gives the amount
    due_at_filing_cents: int | None
    nonrefundable_cents: int | None
    currency: str
    lines: tuple[FeeLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """The certificate that would be issued."""

    type: str
    since: date
    until: date | None  # the first day after
    endorsements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What the person could be granted instead, today."""

    type: str
    kind: str
    conclusion: Conclusion
    fee: FeeOwed
    offer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The whole answer to one request on one day."""

    covered: bool
    as_of: date
    rulebook: str
    why: str = ""  # why it is not covered, as a word of the rulebook
    jurisdiction: str = ""
    kind: str = ""
    offer: str = ""
    conclusion: Conclusion | None = None
    certificate: Granted | None = None
    would_be: Granted | None = None  # what a grant would issue, whatever was found: a person may settle what is left
    fee: FeeOwed | None = None
    missing: tuple[Missing, ...] = ()
    tree: Finding | None = None  # its children are the applicant's checklist
    alternatives: tuple[Alternative, ...] = ()
    citations: tuple[str, ...] = ()


Record = dict[str, Any]


def record_of(found: Found) -> Record:
    """The whole answer, as it is kept."""
    return {
        "covered": found.covered,
        "as_of": found.as_of.isoformat(),
        "rulebook": found.rulebook,
        "jurisdiction": found.jurisdiction,
        "why": found.why,
        "kind": found.kind,
        "offer": found.offer,
        "conclusion": found.conclusion.value if found.conclusion else None,
        "certificate": _granted_record(found.certificate),
        "would_be": _granted_record(found.would_be),
        "fee": _fee_record(found.fee),
        "missing": [
            {"requirement": one.requirement, "kind": one.kind, "owed_by": one.owed_by, "citations": list(one.citations)}
            for one in found.missing
        ],
        "tree": _finding_record(found.tree) if found.tree else None,
        "alternatives": [
            {
                "type": one.type,
                "kind": one.kind,
                "conclusion": one.conclusion.value,
                "fee": _fee_record(one.fee),
                "offer": one.offer,
            }
            for one in found.alternatives
        ],
        "citations": list(found.citations),
    }


def found_from(record: Mapping[str, Any]) -> Found:
    """The answer, from what was kept of it."""
    conclusion = record["conclusion"]
    return Found(
        covered=record["covered"],
        as_of=date.fromisoformat(record["as_of"]),
        rulebook=record["rulebook"],
        jurisdiction=record["jurisdiction"],
        why=record["why"],
        kind=record["kind"],
        offer=record["offer"],
        conclusion=Conclusion(conclusion) if conclusion else None,
        certificate=_granted_from(record["certificate"]),
        would_be=_granted_from(record["would_be"]),
        fee=_fee_from(record["fee"]),
        missing=tuple(Missing(**{**one, "citations": tuple(one["citations"])}) for one in record["missing"]),
        tree=_finding_from(record["tree"]) if record["tree"] else None,
        alternatives=tuple(_alternative_from(one) for one in record["alternatives"]),
        citations=tuple(record["citations"]),
    )


def _finding_record(finding: Finding) -> Record:
    """One finding and those within it."""
    return {
        "requirement": finding.requirement,
        "kind": finding.kind,
        "answer": finding.answer.value,
        "citations": list(finding.citations),
        "evidence": list(finding.evidence),
        "short_by": finding.short_by,
        "owed_by": finding.owed_by,
        "confidence": finding.confidence,
        "values": dict(finding.values),
        "children": [_finding_record(one) for one in finding.children],
    }


def _finding_from(record: Mapping[str, Any]) -> Finding:
    """One finding, from what was kept of it."""
    return Finding(
        requirement=record["requirement"],
        kind=record["kind"],
        answer=Answer(record["answer"]),
        citations=tuple(record["citations"]),
        evidence=tuple(record["evidence"]),
        short_by=record["short_by"],
        owed_by=record["owed_by"],
        confidence=record["confidence"],
        values=dict(record["values"]),
        children=tuple(_finding_from(one) for one in record["children"]),
    )


def _granted_record(granted: Granted | None) -> Record | None:
    """What would be issued."""
    if granted is None:
        return None
    return {
        "type": granted.type,
        "since": granted.since.isoformat(),
        "until": granted.until.isoformat() if granted.until else None,
        "endorsements": list(granted.endorsements),
    }


def _granted_from(record: Mapping[str, Any] | None) -> Granted | None:
    """What would be issued, from what was kept of it."""
    if record is None:
        return None
    until = record["until"]
    return Granted(
        type=record["type"],
        since=date.fromisoformat(record["since"]),
        until=date.fromisoformat(until) if until else None,
        endorsements=tuple(record["endorsements"]),
    )


def _fee_record(fee: FeeOwed | None) -> Record | None:
    """What it costs."""
    if fee is None:
        return None
    return {
        "total_cents": fee.total_cents,
        "due_at_filing_cents": fee.due_at_filing_cents,
        "nonrefundable_cents": fee.nonrefundable_cents,
        "currency": fee.currency,
        "lines": [{"fee": one.fee, "cents": one.cents, "citations": list(one.citations)} for one in fee.lines],
    }


def _fee_from(record: Mapping[str, Any] | None) -> FeeOwed | None:
    """What it costs, from what was kept of it."""
    if record is None:
        return None
    lines = tuple(
        FeeLine(fee=one["fee"], cents=one["cents"], citations=tuple(one["citations"])) for one in record["lines"]
    )
    return FeeOwed(**{**record, "lines": lines})


def _alternative_from(record: Mapping[str, Any]) -> Alternative:
    """What is offered instead, from what was kept of it."""
    fee = _fee_from(record["fee"])
    if fee is None:
        raise ValueError("an alternative without its fee")
    return Alternative(
        type=record["type"],
        kind=record["kind"],
        conclusion=Conclusion(record["conclusion"]),
        fee=fee,
        offer=record["offer"],
    )
