"""The history: rows that are never rewritten, the seals over them, and the counters that numbers are drawn from."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from cecs.values import clock


class HistoryRow(models.Model):
    """One thing that happened, told so that the row can stand alone in a courtroom.

    Names are copied as text, as they were that day; what was known is written here, not pointed to.
    A database trigger refuses to change or remove a row.
    """

    kind = models.CharField(max_length=60)
    at = models.DateTimeField(default=clock.now)
    subject = models.CharField(max_length=80)  # the number people say aloud, or the key of what has none
    actor = models.CharField(max_length=254)
    acting_as = models.CharField(max_length=60)
    carries: models.JSONField[Any, dict[str, Any]] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    deed = models.CharField(max_length=32, db_index=True)  # the rows of one act share it
    door = models.CharField(max_length=120, blank=True)  # from where: the address or the job it came by

    class Meta:
        indexes = [models.Index(fields=["subject", "at"]), models.Index(fields=["kind", "at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.kind} {self.subject}"


class Counter(models.Model):
    """The last number drawn in one series, in one year."""

    series = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "year"], name="one_counter_a_series_a_year")]

    def __str__(self) -> str:
        return f"{self.series}-{self.year}: {self.last}"


class Seal(models.Model):
    """A keyed hash over the rows since the seal before, and over that seal: a change behind the triggers breaks it."""

    at = models.DateTimeField(default=clock.now)
    up_to = models.PositiveBigIntegerField(unique=True)  # the last row it covers
    rows = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"seal up to row {self.up_to}"
