"""What is lacking goes to the educator in a letter that writes itself from the coded reasons."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from cecs.law.rulebook import Law
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.states import State, Step
from cecs.records.audit.record import one_deed, record
from cecs.records.correspondence.actions.compose import compose, written
from cecs.records.determinations.answers import LACKING, beside_law
from cecs.records.determinations.errors import NothingToAsk, NotYours
from cecs.records.determinations.gather import law_of
from cecs.records.determinations.models import DeficiencyLetter
from cecs.records.determinations.queries import letters_of_deficiency
from cecs.values import clock

LETTER = "deficiency"


def notify_deficiency(application: Application, by: Account) -> DeficiencyLetter:
    """Send the letter, once a round."""
    application.refresh_from_db()
    sent = letters_of_deficiency(application)
    if application.state == State.AWAITING_ANSWER and sent:
        return sent[0]
    acting_as = require(by, Permission.NOTIFY)
    if application.with_whom_id != by.pk:
        raise NotYours(f"{application.number} is with {application.with_whom}.")
    items = deficiencies(application, application.educator.language)
    if not items:
        raise NothingToAsk(f"Nothing on {application.number} has been determined to be lacking.")
    due_on = answer_due_on(application)
    with transaction.atomic(), one_deed():
        move(application, Step.NOTIFY, by=by.printed_name)
        letter = compose(
            application.educator, letter=LETTER, about=application.number, items=listed(items), due_on=due_on
        )
        row = DeficiencyLetter.objects.create(application=application, letter=letter, items=items, due_on=due_on, by=by)
        record(
            "deficiency.notified",
            subject=application.number,
            actor=by.printed_name,
            acting_as=acting_as,
            items=items,
            due_on=due_on,
        )
    return row


def preview_deficiency(application: Application) -> tuple[str, str]:
    """Give subject and body of the letter as it would be sent now; nothing is sent."""
    items = deficiencies(application, application.educator.language)
    due_on = answer_due_on(application)
    subject, body, _given = written(
        application.educator, LETTER, about=application.number, items=listed(items), due_on=due_on
    )
    return subject, body


def answer_due_on(application: Application) -> date:
    """Give the day by which a letter sent today is to be answered."""
    return clock.today() + timedelta(days=law_of(application).figure("answer-deficiency-days"))


def listed(items: Iterable[Mapping[str, Any]]) -> str:
    """Give the deficiencies as the letter lists them."""
    return "\n".join(" ".join(f"- {one['title']}: {one['words']} {one['ask_for']}".split()) for one in items)


def deficiencies(application: Application, language: str) -> list[dict[str, Any]]:
    """What an evaluator has determined to be lacking, in words built from the coded reasons."""
    law = law_of(application)
    return [
        {
            "requirement": one.line.requirement,
            "kind": one.line.kind,
            "title": one.line.title,
            **_reasoned(law, one.determination.reason, one.line.says, language),
        }
        for one in beside_law(application, language)
        if one.determination and not one.is_stale and one.determination.answer in LACKING
    ]


def _reasoned(law: Law, reason: str, says: str, language: str) -> dict[str, str]:
    """The words of a reason; where the evaluator simply agreed, what was found says it."""
    coded = law.reasons().get(reason)
    if coded is None:
        return {"reason": "", "words": says, "ask_for": ""}
    return {"reason": reason, "words": coded.words[language], "ask_for": coded.ask_for[language]}
