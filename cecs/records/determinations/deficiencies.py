"""What is lacking on an application, in words built from the coded reasons, and the letter that tells it."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from cecs.law.rulebook import Law
from cecs.records.applications.models import Application
from cecs.records.correspondence.drafting import written
from cecs.records.determinations.answers import LACKING, beside_law
from cecs.records.determinations.gather import law_of
from cecs.values import clock

LETTER = "deficiency"


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
