"""Readings of letters."""

from datetime import datetime

from django.db.models import Q, QuerySet

from cecs.records.correspondence.models import Letter, LetterState, Message
from cecs.records.educators.models import Educator


def letters_to(educator: Educator) -> QuerySet[Letter]:
    """Every letter to an educator, newest first."""
    return Letter.objects.filter(educator=educator).order_by("-composed_at", "-pk")


def letters_about(number: str) -> QuerySet[Letter]:
    """Every letter about an application, a certificate or a receipt, newest first."""
    return Letter.objects.filter(subject_number=number).select_related("educator").order_by("-composed_at", "-pk")


def letter_to(educator: Educator, key: str) -> Letter | None:
    """One letter to an educator, by its key; nobody else's."""
    return letters_to(educator).filter(key=key).first()


def to_send(at: datetime) -> QuerySet[Letter]:
    """What waits to be sent, oldest first; what failed a moment ago waits longer."""
    due = Q(next_try_at=None) | Q(next_try_at__lte=at)
    waiting = Letter.objects.filter(due, state=LetterState.COMPOSED)
    return waiting.select_related("educator__account").order_by("composed_at", "pk")


def could_not_be_sent() -> QuerySet[Letter]:
    """What staff must send some other way, oldest first."""
    failed = Letter.objects.filter(state=LetterState.FAILED)
    return failed.select_related("educator__account").order_by("composed_at", "pk")


def messages_about(educator: Educator, number: str) -> list[Message]:
    """What an educator and the office wrote to each other about a number, in order."""
    return list(Message.objects.filter(educator=educator, about=number).select_related("by").order_by("at", "pk"))


def messages_of(educator: Educator) -> list[Message]:
    """Everything an educator and the office wrote to each other, in order."""
    return list(Message.objects.filter(educator=educator).select_related("by").order_by("at", "pk"))
