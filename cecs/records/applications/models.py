"""An application, what it seeks, what was signed, and every step it took."""

from typing import Any

from django.db import models

from cecs.records.accounts.models import Account
from cecs.records.applications.states import IN_FLIGHT, Channel, CorrectionOutcome, Corrects, State, Step
from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.values import clock
from cecs.values.numbers import new_key


class Application(models.Model):
    """A request for one or more endorsements at a level, or for a change of standing. A draft until it is signed."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="applications")
    kind = models.CharField(max_length=24)  # a request kind of the case format
    certificate = models.CharField(max_length=40, blank=True)
    about_holding = models.CharField(max_length=24, blank=True)  # the register number it goes on from, if any
    state = models.CharField(max_length=16, choices=State.choices, default=State.DRAFT, db_index=True)
    channel = models.CharField(max_length=8, choices=Channel.choices, default=Channel.ONLINE)
    law_as_of = models.DateField(null=True, blank=True)
    rulebook = models.CharField(max_length=80, blank=True)  # the fingerprint of the law as it was that day
    filed_at = models.DateTimeField(null=True, blank=True, db_index=True)
    answers: models.JSONField[Any, dict[str, Any]] = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    with_whom = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["state", "filed_at"])]

    def __str__(self) -> str:
        return self.number

    @property
    def is_draft(self) -> bool:
        """Say whether it may still be changed freely."""
        return self.state == State.DRAFT

    @property
    def is_filed(self) -> bool:
        """Say whether it has been signed."""
        return self.state != State.DRAFT and self.filed_at is not None

    @property
    def is_in_flight(self) -> bool:
        """Say whether it is signed and nothing has ended it."""
        return self.state in IN_FLIGHT

    @property
    def endorsement_codes(self) -> tuple[str, ...]:
        """Give the endorsements sought."""
        return tuple(sought.code for sought in self.sought.all())


class SoughtEndorsement(models.Model):
    """One endorsement an application seeks."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="sought")
    code = models.CharField(max_length=10)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["application", "code"], name="an_endorsement_is_sought_once")]

    def __str__(self) -> str:
        return self.code


class Attestation(models.Model):
    """What was signed: the words as they stood, in which version and language, by whom, when."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="attestations")
    wording_version = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    text = models.TextField()
    signed_name = models.CharField(max_length=254)
    signed_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.signed_name} on {self.at:%Y-%m-%d}"


class ApplicationMove(models.Model):
    """One step an application took. The row is its history, and the list of whom to tell."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="moves")
    step = models.CharField(max_length=16, choices=Step.choices)
    came_from = models.CharField(max_length=16, choices=State.choices)
    went_to = models.CharField(max_length=16, choices=State.choices)
    by = models.CharField(max_length=254)
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["told_at"])]

    def __str__(self) -> str:
        return f"{self.application}: {self.step}"


class Correction(models.Model):
    """An educator asks that a fact of the record be put right; staff look at the paper and settle it, once."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="corrections")
    what = models.CharField(max_length=12, choices=Corrects.choices)
    asks: models.JSONField[Any, dict[str, Any]] = models.JSONField(default=dict)  # never a social security number
    about = models.CharField(max_length=40, blank=True)  # the number of the fact that is disputed
    words = models.TextField(blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="corrections")
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    outcome = models.CharField(max_length=8, choices=CorrectionOutcome.choices, blank=True)
    because = models.TextField(blank=True)
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["educator", "asked_at"])]

    def __str__(self) -> str:
        return f"{self.what} of {self.educator}"

    @property
    def is_open(self) -> bool:
        """Say whether staff have still to look."""
        return not self.outcome
