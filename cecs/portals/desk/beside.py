"""Findings beside the law, the evidence and the determinations: the heart of the file, requirement by requirement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cecs.eligibility.explain import Line
from cecs.law.rulebook import Law
from cecs.law.wording import Reason
from cecs.records.determinations.answers import LACKING, Beside
from cecs.records.determinations.models import Determination

# The rulebook says "you" to the applicant; staff read who that is.
OWNERS: Mapping[str, Any] = {
    "applicant": _("the educator"),
    "district": _("the school district"),
    "college": _("the college or program"),
    "testing-company": _("the testing company"),
    "other-state": _("the other state"),
    "bureau": _("the Bureau"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One requirement as the evaluator sees it."""

    line: Line
    anchor: str
    answer: str
    answer_words: str
    owner: str
    evidence: tuple[str, ...]
    determination: Determination | None
    reason: str
    differs: bool
    is_open: bool
    is_stale: bool
    reasons: tuple[tuple[str, str], ...]  # code and words of what a letter can say of it

    @property
    def can_agree(self) -> bool:
        """Say whether one stroke may agree: what the law leaves to a person needs an answer of their own."""
        return self.is_open and self.line.answer != "needs-review"

    @property
    def needs_a_look(self) -> bool:
        """Say whether rules could not settle it: something is lacking, or the law leaves it to a person."""
        return self.line.answer == "needs-review" or self.is_lacking

    @property
    def is_lacking(self) -> bool:
        """Say whether the answer that stands is that something is missing."""
        return self.answer in LACKING


@dataclass(frozen=True, slots=True)
class Group:
    """Requirements that are alike in what they ask of the evaluator."""

    name: str  # look, met, done
    words: Any
    requirements: list[Requirement]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the determination has got, and what can be done next."""

    total: int
    determined: int
    agreeable: int  # found settled and not determined yet
    open_titles: tuple[str, ...]
    lacking: tuple[str, ...]  # determined to be lacking: what a letter would ask for

    @property
    def is_complete(self) -> bool:
        """Say whether every requirement has its answer."""
        return self.total > 0 and self.determined == self.total


def requirements_of(besides: Iterable[Beside], law: Law, language: str) -> list[Requirement]:
    """Give every requirement, what was found and what was determined."""
    return [_requirement(one, law, language) for one in besides]


def groups_of(requirements: list[Requirement]) -> list[Group]:
    """Put first what rules could not settle, then what they found met, then what is determined."""
    still_open = [one for one in requirements if one.is_open]
    groups = [
        Group("look", _("To look at"), [one for one in still_open if one.needs_a_look]),
        Group("met", _("Found met, not determined yet"), [one for one in still_open if not one.needs_a_look]),
        Group("done", _("Determined"), own_first(requirements)),
    ]
    return [group for group in groups if group.requirements]


def own_first(requirements: list[Requirement]) -> list[Requirement]:
    """Give what is determined, first those where the evaluator's answer is not the one that was found."""
    return sorted((one for one in requirements if not one.is_open), key=lambda one: not one.differs)


def progress_of(requirements: list[Requirement]) -> Progress:
    """Count what is done."""
    still_open = [one for one in requirements if one.is_open]
    return Progress(
        total=len(requirements),
        determined=len(requirements) - len(still_open),
        agreeable=sum(one.can_agree and not one.is_lacking for one in still_open),
        open_titles=tuple(one.line.title for one in still_open),
        lacking=tuple(one.line.title for one in requirements if one.is_lacking and not one.is_open),
    )


def _requirement(one: Beside, law: Law, language: str) -> Requirement:
    determination = one.determination
    reason = law.reasons().get(determination.reason) if determination and determination.reason else None
    return Requirement(
        line=one.line,
        anchor="requirement-" + one.line.requirement.replace("/", "-").replace(".", "-"),
        answer=one.answer,
        answer_words=law.words("answers", one.answer, language),
        owner=str(OWNERS.get(one.line.owed_by, one.line.owed_by)),
        evidence=tuple(number for number in one.line.evidence if number.startswith("E-")),
        determination=determination,
        reason=reason.words[language] if reason else "",
        differs=determination is not None and determination.answer != determination.found_answer,
        is_open=one.is_open,
        is_stale=one.is_stale,
        reasons=tuple((reason.code, reason.words[language]) for reason in _lacking_reasons(law, one.line.kind)),
    )


def fitting(law: Law, kind: str) -> list[Reason]:
    """Give the coded reasons for a kind of requirement: those of the kind first, then those for any."""
    reasons = [reason for reason in law.reasons().values() if not reason.kinds or kind in reason.kinds]
    return sorted(reasons, key=lambda reason: not reason.kinds)


def _lacking_reasons(law: Law, kind: str) -> list[Reason]:
    return [reason for reason in fitting(law, kind) if reason.effect != "agreeing" and not reason.needs_figure]
