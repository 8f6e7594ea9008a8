"""Colleges, districts and schools; the programs they run; who may act for them, since when."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.models import Account
from cecs.values.numbers import new_key


class OrganizationKind(models.TextChoices):
    """What an organization is."""

    COLLEGE = "college", _("college or university")
    DISTRICT = "district", _("school district")
    SCHOOL = "school", _("school")


class ActsAs(models.TextChoices):
    """For what somebody may act for an organization."""

    CERTIFICATION_OFFICER = "certification-officer", _("certification officer")
    EMPLOYING_AGENT = "employing-agent", _("employing agent")


class Dated(models.Model):
    """Something that is so from a day until a day, the last day not included."""

    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def covers(self, day: date) -> bool:
        """Say whether it is so on a day."""
        return self.since <= day and (self.until is None or day < self.until)


class Organization(Dated):
    """A college, a district or a school."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=254)
    kind = models.CharField(max_length=10, choices=OrganizationKind.choices)

    def __str__(self) -> str:
        return self.name


class Program(Dated):
    """A program that prepares for one endorsement by one route."""

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="programs")
    endorsement = models.CharField(max_length=10)
    route = models.CharField(max_length=40)
    title = models.CharField(max_length=254)

    def __str__(self) -> str:
        return f"{self.title}, {self.organization}"


class Officer(Dated):
    """Somebody may act for an organization from a day until a day."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="offices")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="officers")
    acting_as = models.CharField(max_length=24, choices=ActsAs.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "organization", "acting_as"],
                condition=models.Q(until=None),
                name="an_office_is_held_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account}, {self.acting_as} of {self.organization}"
