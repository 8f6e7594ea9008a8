"""The whole life of an application, on one page."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where an application stands."""

    DRAFT = "draft", _("draft")
    FILED = "filed", _("filed; waiting for an evaluator")  # signed; the law is pinned to this day
    WITH_EVALUATOR = "with evaluator", _("with an evaluator")
    AWAITING_ANSWER = "awaiting answer", _("waiting for your answer")  # a deficiency letter is out
    DETERMINED = "determined", _("determined; waiting for the decision")
    GRANTED = "granted", _("granted")
    DENIED = "denied", _("denied")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Channel(models.TextChoices):
    """How an application came, in the words of the case format."""

    ONLINE = "online", _("online")
    MAIL = "mail", _("by mail")


class Step(models.TextChoices):
    """What can happen to an application."""

    SUBMIT = "submit", _("signed and filed")
    TAKE_UP = "take up", _("taken up by an evaluator")
    NOTIFY = "notify", _("a deficiency letter was sent")
    ANSWER = "answer", _("the letter was answered")
    DETERMINE = "determine", _("every requirement was determined")
    SEND_BACK = "send back", _("sent back to the evaluator")
    GRANT = "grant", _("granted")
    SETTLE = "settle", _("granted under a standing order")
    DENY = "deny", _("denied")
    WITHDRAW = "withdraw", _("withdrawn")


class Corrects(models.TextChoices):
    """What an educator can ask to have put right."""

    LEGAL_NAME = "legal-name", _("legal name")
    BIRTH_DATE = "birth-date", _("birth date")
    SSN = "ssn", _("Social Security number")
    FACT = "fact", _("a fact on file")
    SCORE = "score", _("a test score that is missing")


class CorrectionOutcome(models.TextChoices):
    """How staff settled it."""

    MADE = "made", _("put right")
    REFUSED = "refused", _("not changed")


SHOWN_BY_PAPER = frozenset({Corrects.LEGAL_NAME, Corrects.BIRTH_DATE, Corrects.SSN})  # never changed on a word alone


OPEN = frozenset({State.DRAFT, State.FILED, State.WITH_EVALUATOR, State.AWAITING_ANSWER, State.DETERMINED})
IN_FLIGHT = OPEN - {State.DRAFT}

STEPS: dict[Step, tuple[frozenset[State], State]] = {  # step: (from any of these, to this one)
    Step.SUBMIT: (frozenset({State.DRAFT}), State.FILED),
    Step.TAKE_UP: (frozenset({State.FILED}), State.WITH_EVALUATOR),
    Step.NOTIFY: (frozenset({State.WITH_EVALUATOR}), State.AWAITING_ANSWER),
    Step.ANSWER: (frozenset({State.AWAITING_ANSWER}), State.WITH_EVALUATOR),
    Step.DETERMINE: (frozenset({State.WITH_EVALUATOR}), State.DETERMINED),
    Step.SEND_BACK: (frozenset({State.DETERMINED}), State.WITH_EVALUATOR),
    Step.GRANT: (frozenset({State.DETERMINED}), State.GRANTED),
    Step.DENY: (frozenset({State.DETERMINED}), State.DENIED),
    Step.SETTLE: (frozenset({State.FILED}), State.GRANTED),
    Step.WITHDRAW: (OPEN, State.WITHDRAWN),
}
