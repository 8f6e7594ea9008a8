"""Letters: composed with the act that causes them, sent after it, delivery kept."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.values import clock
from cecs.values.numbers import new_key


class LetterState(models.TextChoices):
    """How far a letter has got."""

    COMPOSED = "composed", _("waiting to be sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("could not be sent")


class Letter(models.Model):
    """One letter to one educator, word for word as it was written that day."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="letters")
    letter = models.CharField(max_length=60)  # its name in the rulebook
    subject_number = models.CharField(max_length=40, blank=True, db_index=True)  # what it is about
    language = models.CharField(max_length=8)
    subject = models.CharField(max_length=254)
    body = models.TextField()
    params: models.JSONField[Any, dict[str, Any]] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    composed_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=10, choices=LetterState.choices, default=LetterState.COMPOSED)
    sent_to = models.CharField(max_length=254, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=254, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "next_try_at"]), models.Index(fields=["educator", "composed_at"])]

    def __str__(self) -> str:
        return f"{self.letter} {self.subject_number}"


class Message(models.Model):
    """A few words between an educator and the office, about one number. Never rewritten."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="messages")
    about = models.CharField(max_length=40, db_index=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    by_educator = models.BooleanField()
    words = models.TextField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["educator", "about", "at"])]

    def __str__(self) -> str:
        return f"message about {self.about}"
