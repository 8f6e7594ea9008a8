"""Notices and their wordings. A wording once signed is never changed: the next is another row."""

from datetime import date
from typing import Any

from django.db import models

from cecs.records.accounts.models import Account
from cecs.records.notices.states import Audience, Severity, Stage
from cecs.values import clock
from cecs.values.numbers import new_key


class Notice(models.Model):
    """Something the office announces, from a day until a day, the last not included."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    audience = models.CharField(max_length=16, choices=Audience.choices, default=Audience.EVERYONE)
    severity = models.CharField(max_length=12, choices=Severity.choices, default=Severity.INFO)
    stage = models.CharField(max_length=16, choices=Stage.choices, default=Stage.NONE, blank=True)
    pages: models.JSONField[Any, list[str]] = models.JSONField(default=list)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    review_by = models.DateField()
    owner = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    because = models.TextField(blank=True)  # why it was ended

    class Meta:
        indexes = [models.Index(fields=["since", "until"])]

    def __str__(self) -> str:
        return f"{self.severity} notice of {self.since}"

    def covers(self, day: date) -> bool:
        """Say whether it stands on a day."""
        return self.since <= day and (self.until is None or day < self.until)


class Wording(models.Model):
    """What a notice says from a day on, in every language; shown only once a second person has signed it."""

    notice = models.ForeignKey(Notice, models.PROTECT, related_name="wordings")
    version = models.PositiveSmallIntegerField()
    since = models.DateField()
    titles: models.JSONField[Any, dict[str, str]] = models.JSONField(default=dict)
    texts: models.JSONField[Any, dict[str, str]] = models.JSONField(default=dict)
    rests_on = models.CharField(max_length=254, blank=True)
    link = models.URLField(max_length=400, blank=True)
    written_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField(default=clock.now)
    signed_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notice", "version"], name="a_wording_has_one_number")]

    def __str__(self) -> str:
        return f"{self.notice}, wording {self.version}"
