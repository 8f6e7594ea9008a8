"""What was found, what was determined, what was decided; and the orders under which nobody need decide."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.correspondence.models import Letter
from cecs.values import clock
from cecs.values.numbers import new_key

JSON = dict[str, Any]


class Purpose(models.TextChoices):
    """For what the engine was asked."""

    PREVIEW = "preview", _("preview")
    SETTLE = "settle", _("settling under a standing order")
    DETERMINE = "determine", _("determination")


class Outcome(models.TextChoices):
    """The Bureau's act."""

    GRANT = "grant", _("granted")
    DENY = "deny", _("denied")


class Evaluation(models.Model):
    """What the engine found, with everything it found it from: it can be worked out again at any time."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="evaluations")
    facts: models.JSONField[Any, JSON] = models.JSONField(encoder=DjangoJSONEncoder)
    sought: models.JSONField[Any, JSON] = models.JSONField(encoder=DjangoJSONEncoder)
    found: models.JSONField[Any, JSON] = models.JSONField(encoder=DjangoJSONEncoder)
    conclusion = models.CharField(max_length=12, blank=True)
    rulebook = models.CharField(max_length=80)
    as_of = models.DateField()
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["application", "-at"])]

    def __str__(self) -> str:
        return f"{self.application}: {self.conclusion}"


class StandingOrder(models.Model):
    """A supervisor's dated, signed order under which a kind of application is granted without a person."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=24)
    signed_by = models.ForeignKey(Account, models.PROTECT, related_name="standing_orders")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    sample_percent = models.PositiveSmallIntegerField()
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind"], condition=models.Q(until=None), name="one_open_order_a_kind")
        ]

    def __str__(self) -> str:
        return self.number


class Determination(models.Model):
    """What was concluded on one requirement, agreeing or differing with what was found, and why.

    Never edited: a later one takes its place.
    """

    application = models.ForeignKey(Application, models.PROTECT, related_name="determinations")
    requirement = models.CharField(max_length=120)
    kind = models.CharField(max_length=24)
    found_answer = models.CharField(max_length=20)
    answer = models.CharField(max_length=20)
    reason = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    settled: models.JSONField[Any, JSON] = models.JSONField(default=dict)  # a mark settled: figure, source, day
    by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    standing_order = models.ForeignKey(StandingOrder, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)
    round = models.PositiveSmallIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["application", "requirement"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(by=None) ^ models.Q(standing_order=None), name="one_author_a_determination"
            )
        ]

    def __str__(self) -> str:
        return f"{self.requirement}: {self.answer}"


class DeficiencyLetter(models.Model):
    """A letter that says which requirements are lacking, why, and by when to answer."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="deficiency_letters")
    letter = models.OneToOneField(Letter, models.PROTECT, related_name="+")
    items: models.JSONField[Any, list[JSON]] = models.JSONField()  # requirement, reason, words
    due_on = models.DateField()
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"deficiency letter on {self.application}"


class Decision(models.Model):
    """The Bureau's act on one application: grant or deny. One an application, never changed."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    application = models.OneToOneField(Application, models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=5, choices=Outcome.choices)
    by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    standing_order = models.ForeignKey(StandingOrder, models.PROTECT, null=True, blank=True, related_name="decisions")
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(by=None) ^ models.Q(standing_order=None), name="one_author_a_decision"
            )
        ]

    def __str__(self) -> str:
        return self.number


class Sampled(models.Model):
    """A decision under a standing order that a person looks at afterwards."""

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="sampled")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"sample of {self.decision}"


class ReviewAsked(models.Model):
    """An educator asks in time that a denial be looked at again by a panel. One a decision."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    decision = models.OneToOneField(Decision, models.PROTECT, related_name="review_asked")
    words = models.TextField()
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    decide_by = models.DateField()

    class Meta:
        verbose_name_plural = "reviews asked for"

    def __str__(self) -> str:
        return f"review of {self.decision}"
