"""What the machine found, and what follows. It finds; it never decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

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


SETTLED = frozenset({Answer.MET, Answer.WAIVED, Answer.DEFERRED, Answer.NOT_APPLICABLE})


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
    fee: FeeOwed | None = None
    missing: tuple[Missing, ...] = ()
    tree: Finding | None = None  # its children are the applicant's checklist
    alternatives: tuple[Alternative, ...] = ()
    citations: tuple[str, ...] = ()
