"""Until when a denial may be looked at again, and by when the panel answers: days of the rulebook."""

from datetime import date, timedelta

from django.utils import timezone

from cecs.records.determinations.gather import law_of
from cecs.records.determinations.models import Decision


def ask_by(decision: Decision) -> date:
    """Give the last day on which a review may be asked for."""
    days = law_of(decision.application).figure("ask-for-review-days")
    return timezone.localtime(decision.at).date() + timedelta(days=days)


def answer_by(decision: Decision, asked_on: date) -> date:
    """Give the day by which the panel answers."""
    return asked_on + timedelta(days=law_of(decision.application).figure("decide-review-days"))
