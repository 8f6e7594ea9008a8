"""The register's tables: lines that are never rewritten, what changed them, and what makes them quick to find."""

from datetime import date

from django.db import models

from cecs.records.certificates.states import ChangeKind, EnteredBy
from cecs.records.educators.models import Educator
from cecs.values import clock
from cecs.values.numbers import new_key


class Holding(models.Model):
    """One line of the register: a certificate, permit or authorization as it was issued.

    The decision is kept by its number, not by a key: much of the register is older than any decision kept here.
    """

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)
    educator = models.ForeignKey(Educator, models.PROTECT, related_name="holdings")
    type = models.CharField(max_length=40)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)  # the first day after
    issued_on = models.DateField()
    granted_by = models.CharField(max_length=24, blank=True)  # the decision's number
    entered_by = models.CharField(max_length=8, choices=EnteredBy.choices, default=EnteredBy.ISSUE)
    printed_name = models.CharField(max_length=254)
    served = models.BooleanField(null=True, blank=True)
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["granted_by"], condition=~models.Q(granted_by=""), name="one_line_a_decision"
            )
        ]
        indexes = [models.Index(fields=["educator", "since"])]

    def __str__(self) -> str:
        return self.number


class HeldEndorsement(models.Model):
    """An endorsement on a holding, from a day."""

    holding = models.ForeignKey(Holding, models.PROTECT, related_name="endorsements")
    code = models.CharField(max_length=10)
    since = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holding", "code"], name="an_endorsement_is_held_once")]

    def __str__(self) -> str:
        return self.code


class HoldingChange(models.Model):
    """Something that moved a holding's end, or took it away for a time or for good."""

    holding = models.ForeignKey(Holding, models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=12, choices=ChangeKind.choices)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    by = models.CharField(max_length=254)
    because = models.CharField(max_length=254)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.kind} of {self.holding}"


class TimelyFiling(models.Model):
    """A request to go on was filed while the holding was in force: it stands in the register until that is settled."""

    holding = models.ForeignKey(Holding, models.PROTECT, related_name="timely_filings")
    application_number = models.CharField(max_length=24)
    on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holding", "application_number"], name="one_note_a_filing")]

    def __str__(self) -> str:
        return f"{self.application_number} for {self.holding}"

    def covers(self, day: date) -> bool:
        """Say whether the filing was in process on a day."""
        return self.on <= day and (self.settled_on is None or day < self.settled_on)


class PublicLine(models.Model):
    """What anyone may see of one holding, in one row: a look-up reads nothing else."""

    holding = models.OneToOneField(Holding, models.CASCADE, related_name="public_line")
    key = models.CharField(max_length=32, unique=True)
    number = models.CharField(max_length=24, unique=True)
    educator = models.ForeignKey(Educator, models.CASCADE, related_name="+")
    printed_name = models.CharField(max_length=254)
    folded_family = models.CharField(max_length=120)
    folded_given = models.CharField(max_length=120)
    type = models.CharField(max_length=40)
    endorsements = models.JSONField(default=list)  # codes
    since = models.DateField()
    until = models.DateField(null=True, blank=True)  # as moved by extensions
    issued_on = models.DateField()
    changes = models.JSONField(default=list)  # [kind, since, until] of what the public may know
    in_process_since = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return self.number


class NameToken(models.Model):
    """One distinct word of the names in the register: what a search compares with, however many bear it."""

    token = models.CharField(max_length=120, unique=True)

    def __str__(self) -> str:
        return self.token


class TokenKey(models.Model):
    """A word with at most one letter left out: two words that share such a key may be one slip apart."""

    token = models.ForeignKey(NameToken, models.CASCADE, related_name="keys")
    key = models.CharField(max_length=120, db_index=True)

    def __str__(self) -> str:
        return self.key


class NamePair(models.Model):
    """Two words of the names on a public line, in the order of the alphabet: by these a search reaches it.

    Every two words of a name are a pair, so that it matters neither which are asked for nor in which order. A name of
    one word pairs with nothing.
    """

    line = models.ForeignKey(PublicLine, models.CASCADE, related_name="pairs")
    one = models.CharField(max_length=120)
    other = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other", "line"], name="a_pair_once_a_line")]
        indexes = [models.Index(fields=["other", "one"], name="pairs_the_other_way_round")]

    def __str__(self) -> str:
        return f"{self.one} {self.other}"
