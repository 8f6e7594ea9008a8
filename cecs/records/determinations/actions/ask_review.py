"""An educator asks that a denial be looked at again by a panel, within the days the law gives."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.determinations.errors import NotDenied, ReasonNeeded, TooLate
from cecs.records.determinations.models import Decision, Outcome, ReviewAsked
from cecs.records.determinations.reviewing import answer_by, ask_by
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock

TASK = "review.asked"


def ask_review(decision: Decision, words: str, *, by: Account) -> ReviewAsked:
    """Ask for a review, once a denial."""
    if asked := ReviewAsked.objects.filter(decision=decision).first():
        return asked
    application = decision.application
    acting_as = require(by, Permission.ANSWER, whose=application.educator.account)
    today = clock.today()
    if decision.outcome != Outcome.DENY:
        raise NotDenied("Only a denial is looked at again.")
    if not words.strip():
        raise ReasonNeeded("Say why the decision should be looked at again.")
    if today > ask_by(decision):
        raise TooLate(f"A review could be asked for until {ask_by(decision)}.")
    due_on = answer_by(decision, today)
    with transaction.atomic():
        asked = ReviewAsked.objects.create(decision=decision, words=words.strip(), asked_by=by, decide_by=due_on)
        open_task(TASK, application.number, words=asked.words[:200], due_on=due_on, actor=str(by))
        compose(application.educator, letter="review-asked", about=application.number, decide_by=due_on)
        record(
            "review.asked",
            subject=application.number,
            actor=str(by),
            acting_as=acting_as,
            decision=decision.number,
            words=asked.words,
            decide_by=due_on,
        )
    return asked
