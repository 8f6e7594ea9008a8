"""The worklist as staff read it: what each kind of task is about, and how it can end."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from cecs.records.worklist.models import Task

MAYBE_SAME = "educator.maybe-same"
SAMPLE = "decision.sample"
FEEDBACK = "accessibility-feedback"
NOT_SENT = "letter.not-sent"
WITHDRAWN = "evidence.withdrawn"
CORRECTION = "educator.correction"
MESSAGE = "message.from-educator"
COPY = "copy.to-post"
REVIEW = "review.asked"

TITLES: Mapping[str, Any] = {
    MAYBE_SAME: _("Is this person known already?"),
    SAMPLE: _("Look at a certificate granted without a person"),
    FEEDBACK: _("Somebody met a barrier on this site"),
    NOT_SENT: _("A letter could not be sent"),
    WITHDRAWN: _("Verified evidence was taken back"),
    "notice-review": _("Is this notice still true?"),
    CORRECTION: _("An educator asks to have the record put right"),
    MESSAGE: _("An educator wrote a message"),
    COPY: _("Print a copy of a certificate and post it"),
    REVIEW: _("An educator asks for a review of a denial"),
    "payment.unknown": _("A payment came in that nobody here asked for"),
    "payment.disputed": _("A payment is disputed"),
    "refund.not-sent": _("A refund could not be sent"),
    "payment.dishonoured": _("The bank sent a payment back: what it paid for is owed again"),
    "payment.too-much-by-mail": _("A check or money order paid too much"),
    "decision.rested-on-withdrawn": _("A decision rested on evidence that no longer counts"),
    "payment.beyond-review-fee": _("Is what was paid beyond the review fee given back?"),
}
ENDINGS: Mapping[str, list[tuple[str, Any]]] = {
    SAMPLE: [("right", _("It was rightly granted")), ("wrong", _("It should not have been granted"))],
    FEEDBACK: [
        ("mended", _("It is mended")),
        ("answered", _("The person has an answer")),
        ("planned", _("It is planned")),
    ],
    NOT_SENT: [("sent-by-mail", _("I sent it another way")), ("not-needed", _("It is no longer needed"))],
    CORRECTION: [("made", _("Put right")), ("refused", _("Not changed"))],
    MESSAGE: [("answered", _("It is answered")), ("not-needed", _("It needs no answer"))],
    COPY: [("posted", _("It is printed and in the mail"))],
    REVIEW: [("panel", _("A panel has it")), ("answered", _("The educator has the panel's answer"))],
    WITHDRAWN: [("looked-at", _("I looked at the file: nothing follows")), ("reopened", _("A supervisor looks at it"))],
}
OTHERWISE = [("done", _("Done")), ("not-needed", _("Nothing to do"))]


def title_of(task: Task) -> str:
    """Name a task by what it asks."""
    return str(TITLES.get(task.kind, task.kind))


def endings_of(task: Task) -> list[tuple[str, Any]]:
    """Give the ways in which a task can end."""
    return ENDINGS.get(task.kind, OTHERWISE)


def ending_words(task: Task) -> str:
    """Say how a finished task ended."""
    settled = {"same": _("The same person"), "new": _("A new person")}
    return str(settled.get(task.outcome) or dict(endings_of(task)).get(task.outcome, task.outcome))
