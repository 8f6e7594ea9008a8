"""Envelopes, the pieces in them, the trail of who had each in hand; cover sheets and batches of scans."""

from datetime import date
from typing import Any

from django.db import models

from cecs.records.accounts.models import Account
from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.records.mailroom.states import (
    Because,
    Carrier,
    Handled,
    MailKind,
    Place,
    RowState,
    ScanState,
    WhyRefused,
    WhyReturned,
)
from cecs.values import clock
from cecs.values.numbers import new_key


class Envelope(models.Model):
    """What the carrier brought. `received_on` is the legal day, and the clerk's word for it."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    received_on = models.DateField(db_index=True)
    postmarked_on = models.DateField(null=True, blank=True)
    carrier = models.CharField(max_length=12, choices=Carrier.choices)
    sender = models.TextField(blank=True)  # name and address, as they stand on the envelope
    opened_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=clock.now)
    once = models.CharField(max_length=40, unique=True)  # names one opening, so that a double click opens once

    def __str__(self) -> str:
        return self.number


class CoverSheet(models.Model):
    """A page to lay on top of what is mailed: its code says whose it is, and what for."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # what the code on the page says
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="cover_sheets")
    for_application = models.CharField(max_length=24, blank=True)
    kind = models.CharField(max_length=16, choices=MailKind.choices)
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["educator", "for_application", "kind"], name="one_cover_sheet_a_paper_of_an_application"
            )
        ]

    def __str__(self) -> str:
        return self.number


class ScanBatch(models.Model):
    """A file from a scanner that holds many letters. It is taken apart page by page; every part is kept."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    envelope = models.OneToOneField(Envelope, models.PROTECT, related_name="batch")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    each_page = models.BooleanField(default=False)  # every page without a cover sheet is a letter of its own
    state = models.CharField(max_length=10, choices=ScanState.choices, default=ScanState.WAITING, db_index=True)
    reason = models.CharField(max_length=254, blank=True)
    pages = models.PositiveIntegerField(default=0)
    pages_done = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "scan batches"

    def __str__(self) -> str:
        return f"scan {self.envelope}"


class MailPiece(models.Model):
    """One thing out of an envelope: what it is, what stands on it, whose it is, where it went."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    envelope = models.ForeignKey(Envelope, models.PROTECT, related_name="pieces")
    kind = models.CharField(max_length=16, choices=MailKind.choices)
    is_copy = models.BooleanField(default=False)
    words = models.CharField(max_length=254, blank=True)
    name_on_it = models.CharField(max_length=254, blank=True)
    born_on_it = models.DateField(null=True, blank=True)
    number_on_it = models.CharField(max_length=60, blank=True)  # an EIN, or the number of an application
    text_on_it = models.TextField(blank=True)  # what text recognition has read
    cents = models.BigIntegerField(null=True, blank=True)
    serial = models.CharField(max_length=60, blank=True)  # of a check or money order
    drawn_on = models.CharField(max_length=160, blank=True)  # the bank or post office that issued it
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.CharField(max_length=12, choices=Place.choices, default=Place.UNMATCHED)
    educator = models.ForeignKey(Educator, models.PROTECT, null=True, blank=True, related_name="mail")
    for_application = models.CharField(max_length=24, blank=True, db_index=True)
    rests_on = models.CharField(max_length=120, blank=True)  # why it was taken to be theirs
    why_returned = models.CharField(max_length=16, choices=WhyReturned.choices, blank=True)
    once = models.CharField(max_length=60, unique=True)
    registered_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["place", "registered_at"]), models.Index(fields=["educator", "place"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(place="matched", educator__isnull=False) | ~models.Q(place="matched"),
                name="matched_mail_has_an_owner",
            ),
            models.CheckConstraint(
                condition=models.Q(cents=None) | models.Q(cents__gt=0), name="money_by_mail_is_something"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def received_on(self) -> date:
        """Give the legal day: that of its envelope."""
        return self.envelope.received_on

    @property
    def because(self) -> list[str]:
        """Give the reasons for which it was taken to be theirs, in words."""
        named = dict(Because.choices)
        return [str(named.get(one, one)) for one in self.rests_on.split(",") if one]


class Custody(models.Model):
    """Who did what with a piece of mail, and when. Never changed, never removed."""

    piece = models.ForeignKey(MailPiece, models.PROTECT, related_name="custody")
    handled = models.CharField(max_length=12, choices=Handled.choices)
    by = models.CharField(max_length=254)
    words = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "custody"

    def __str__(self) -> str:
        return f"{self.piece} {self.handled}"


class ScoreFile(models.Model):
    """A file of scores from a testing company. It is loaded piece by piece, and can be undone as a whole."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    layout = models.CharField(max_length=60)
    company = models.CharField(max_length=120)
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    received_on = models.DateField()
    state = models.CharField(max_length=10, choices=ScanState.choices, default=ScanState.WAITING, db_index=True)
    reason = models.CharField(max_length=254, blank=True)
    bytes_done = models.PositiveBigIntegerField(default=0)
    lines_done = models.PositiveBigIntegerField(default=0)
    taken_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    taken_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "layout"], name="a_score_file_is_taken_once")]

    def __str__(self) -> str:
        return self.number


class ScoreRow(models.Model):
    """One line of a score file, and what became of it. What was filed from it is a piece of evidence."""

    file = models.ForeignKey(ScoreFile, models.PROTECT, related_name="rows", db_index=False)
    line = models.PositiveBigIntegerField()
    company = models.CharField(max_length=120)
    score_id = models.CharField(max_length=60, blank=True)  # the company's own number of the score
    state = models.CharField(max_length=10, choices=RowState.choices)
    why = models.CharField(max_length=14, choices=WhyRefused.choices, blank=True)
    given = models.CharField(max_length=120, blank=True)
    family = models.CharField(max_length=120, blank=True)
    born_on = models.DateField(null=True, blank=True)
    ein = models.CharField(max_length=20, blank=True)
    says: models.JSONField[Any, dict[str, Any]] = models.JSONField(default=dict)
    evidence = models.CharField(max_length=24, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "line"], name="a_line_of_a_file_is_kept_once")]
        indexes = [
            models.Index(fields=["company", "score_id"]),
            models.Index(fields=["family", "id"], condition=models.Q(state="unmatched"), name="scores_to_claim"),
        ]

    def __str__(self) -> str:
        return f"{self.file} line {self.line}"
