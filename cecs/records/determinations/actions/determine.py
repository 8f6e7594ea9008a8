"""The evaluator answers one requirement: agrees with what was found, or differs, with a coded reason."""

from typing import Any

from django.db import transaction

from cecs.eligibility.findings import Answer, Finding
from cecs.law.wording import Reason
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.audit.record import record
from cecs.records.determinations.answers import SETTLED, found_for
from cecs.records.determinations.errors import NotYours, ReasonNeeded
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.models import Determination
from cecs.records.determinations.queries import determinations_of

_SETTLES = ("figure", "source", "day")


def determine(
    application: Application,
    requirement: str,
    answer: str,
    *,
    reason: str = "",
    note: str = "",
    settled: dict[str, Any] | None = None,
    by: Account,
) -> Determination:
    """Determine one requirement of the checklist. The same answer for the same reason twice is one determination."""
    finding = _finding(application, requirement)
    standing = determinations_of(application).get(requirement)
    if standing and _same(standing, finding, answer, reason, note):
        return standing
    acting_as = require(by, Permission.DETERMINE)
    _is_theirs(application, by)
    _check_reason(application, finding, answer, reason, settled or {})
    said: dict[str, Any] = {"answer": answer, "reason": reason, "note": note, "settled": settled or {}}
    said["round"] = application.deficiency_letters.count() + 1
    found = finding.answer.value
    with transaction.atomic():
        row = Determination.objects.create(
            application=application,
            requirement=requirement,
            kind=finding.kind,
            found_answer=found,
            by=by,
            **said,
        )
        record(
            "requirement.determined",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            requirement=requirement,
            found=found,
            **said,
        )
    return row


def _finding(application: Application, requirement: str) -> Finding:
    tree = found_for(application).tree
    for finding in tree.children if tree else ():
        if finding.requirement == requirement:
            return finding
    raise ReasonNeeded(f"{application.number} asks nothing called {requirement!r}.")


def _same(standing: Determination, finding: Finding, answer: str, reason: str, note: str) -> bool:
    told = (standing.answer, standing.reason, standing.note, standing.found_answer)
    return told == (answer, reason, note, finding.answer.value)


def _is_theirs(application: Application, by: Account) -> None:
    if application.state != State.WITH_EVALUATOR:
        raise NotFromHere(f"{application.number} can be determined only while it is with an evaluator.")
    if application.with_whom_id != by.pk:
        raise NotYours(f"{application.number} is with {application.with_whom}.")


def _check_reason(
    application: Application, finding: Finding, answer: str, reason: str, settled: dict[str, Any]
) -> None:
    """To differ, or to answer what the law leaves to a person, needs a coded reason that fits."""
    if answer not in {one.value for one in Answer if one is not Answer.NEEDS_REVIEW}:
        raise ReasonNeeded(f"{answer!r} is no answer an evaluator can give.")
    if not reason:
        if answer == finding.answer.value:
            return
        raise ReasonNeeded("A coded reason is needed to differ from what was found.")
    coded = law_of(application).reasons().get(reason)
    if coded is None:
        raise ReasonNeeded(f"{reason!r} is not a coded reason.")
    _check_fits(coded, finding, answer)
    if coded.needs_figure and not all(str(settled.get(name, "")).strip() for name in _SETTLES):
        raise ReasonNeeded("The figure, the text it stands in, and the day it was read are needed.")


def _check_fits(coded: Reason, finding: Finding, answer: str) -> None:
    if coded.kinds and finding.kind not in coded.kinds:
        raise ReasonNeeded(f"The reason {coded.code!r} is not for a requirement of this kind.")
    if (coded.effect == "agreeing") != (answer in SETTLED):
        raise ReasonNeeded(f"The reason {coded.code!r} does not go with the answer {answer!r}.")
