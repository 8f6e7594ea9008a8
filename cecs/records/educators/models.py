"""The person: one record for life, and what is known by since when until when."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.models import Account
from cecs.values import clock
from cecs.values.numbers import new_key


class Educator(models.Model):
    """Anyone who holds, held or seeks a certificate. The person, through all changes of name."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    number = models.CharField(max_length=20, unique=True)  # the EIN: text, in the jurisdiction's pattern
    account = models.OneToOneField(Account, models.PROTECT, null=True, blank=True, related_name="educator")
    born_on = models.DateField(null=True, blank=True, db_index=True)
    language = models.CharField(max_length=8, default="en")
    created_at = models.DateTimeField(default=clock.now, editable=False)

    def __str__(self) -> str:
        return f"{self.printed_name} ({self.number})"

    def name_on(self, day: date) -> "Name | None":
        """Give the legal name on a day."""
        told = [name for name in self.names.all() if name.kind == NameKind.LEGAL and name.covers(day)]
        return max(told, key=lambda name: (name.since or date.min, name.pk)) if told else None

    @property
    def printed_name(self) -> str:
        """Give the name as it is printed today."""
        name = self.name_on(clock.today())
        return name.printed if name else ""


class Known(models.Model):
    """Something known of an educator from a day until a day; no first day means as long as anyone knows."""

    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def covers(self, day: date) -> bool:
        """Say whether it was so on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


class NameKind(models.TextChoices):
    """What a name is to the person."""

    LEGAL = "legal", _("legal name")
    FORMER = "former", _("former name")
    PREFERRED = "preferred", _("preferred name")


class Name(Known):
    """A name the educator goes or went by. Never overwritten: a change ends one and begins another."""

    educator = models.ForeignKey(Educator, models.PROTECT, related_name="names")
    given = models.CharField(max_length=120)
    middle = models.CharField(max_length=120, blank=True)
    family = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=10, choices=NameKind.choices, default=NameKind.LEGAL)
    folded_given = models.CharField(max_length=120, editable=False)
    folded_family = models.CharField(max_length=120, editable=False)

    class Meta:
        indexes = [models.Index(fields=["folded_family", "folded_given"])]
        constraints = [
            models.UniqueConstraint(
                fields=["educator"],
                condition=models.Q(kind="legal", until=None),
                name="one_legal_name_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return self.printed

    @property
    def printed(self) -> str:
        """Give the name in the order it is printed."""
        return " ".join(part for part in (self.given, self.middle, self.family) if part)


class SpellingKey(models.Model):
    """One spelling under which a name is found: a folded word, or that word with one letter left out."""

    name = models.ForeignKey(Name, models.CASCADE, related_name="spellings")
    spelling = models.CharField(max_length=120, db_index=True)

    def __str__(self) -> str:
        return self.spelling


class Address(Known):
    """Where letters reach the educator."""

    educator = models.ForeignKey(Educator, models.PROTECT, related_name="addresses")
    lines = models.CharField(max_length=254)
    city = models.CharField(max_length=120)
    state = models.CharField(max_length=60, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, default="US")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["educator"], condition=models.Q(until=None), name="one_address_at_a_time")
        ]

    def __str__(self) -> str:
        place = " ".join(part for part in (self.state, self.postal_code) if part)
        return ", ".join(part for part in (self.lines, self.city, place) if part)


class Phone(Known):
    """A number the educator answers."""

    educator = models.ForeignKey(Educator, models.PROTECT, related_name="phones")
    number = models.CharField(max_length=30)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["educator"], condition=models.Q(until=None), name="one_phone_at_a_time")
        ]

    def __str__(self) -> str:
        return self.number
