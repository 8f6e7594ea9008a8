"""Sites, what each serves to whom and when, the authorization that rests on, and who last looked."""

from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.models import Account
from cecs.records.organizations.models import Organization
from cecs.values import clock
from cecs.values.numbers import new_key


class MealCategory(models.TextChoices):
    """Who may eat at a site."""

    LIMITED = "limited", _("limited to students of specific districts")
    COMMUNITY = "community", _("community-wide")
    NOT_STATED = "not-stated", _("not stated")


class ServingState(models.TextChoices):
    """How far a proposal has come."""

    PROPOSED = "proposed", _("proposed")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")


class Authorization(models.Model):
    """One place may run one category of program from a day until a day, under a named federal rule or waiver."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    category = models.CharField(max_length=12, choices=MealCategory.choices)
    place = models.CharField(max_length=120)  # the district of a limited program; the town of a community-wide one
    rests_on = models.TextField()
    link = models.URLField(max_length=400, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["category", "place", "since"], name="a_place_is_authorized_once_a_category_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.category}: {self.place}"

    def covers(self, since: date, until: date | None) -> bool:
        """Say whether every day from one until another lies within it."""
        return self.since <= since and (self.until is None or (until is not None and until <= self.until))


class Site(models.Model):
    """A place where meals are given out."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    town = models.CharField(max_length=80, db_index=True)
    operator = models.CharField(max_length=120)
    organization = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=160)
    address = models.CharField(max_length=160, blank=True)
    postal_code = models.CharField(max_length=10, blank=True)
    is_mobile = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["operator", "town", "name"], name="an_operator_names_a_site_once_a_town")
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.town}"


class Serving(models.Model):
    """What a site gives out from a day until a day, the last not included: to whom, on which days, at what hours."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    site = models.ForeignKey(Site, models.PROTECT, related_name="servings")
    category = models.CharField(max_length=12, choices=MealCategory.choices)
    districts: models.JSONField[Any, list[str]] = models.JSONField(default=list)
    authorization = models.ForeignKey(Authorization, models.PROTECT, null=True, blank=True, related_name="servings")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    days: models.JSONField[Any, list[int]] = models.JSONField(default=list)  # Monday is 0; empty is not known
    hours: models.JSONField[Any, list[list[str]]] = models.JSONField(default=list)  # [["11:00", "12:30"], …]
    hours_words = models.CharField(max_length=200, blank=True)
    meals: models.JSONField[Any, list[str]] = models.JSONField(default=list)
    collector = models.CharField(max_length=200, blank=True)  # who may collect, in the operator's words
    note = models.TextField(blank=True)
    is_history = models.BooleanField(default=False)
    confidence = models.CharField(max_length=12, blank=True)
    sources: models.JSONField[Any, list[dict[str, str]]] = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=ServingState.choices, default=ServingState.PROPOSED)
    proposed_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    because = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "since"])]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "since", "category"],
                condition=~models.Q(state="refused"),
                name="a_site_begins_a_category_once_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.site}, {self.since}"


class SiteCheck(models.Model):
    """Somebody looked, or asked, whether a site really runs. Never changed: the next look is another row."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="checks")
    on = models.DateField()
    is_open = models.BooleanField()
    words = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "on", "is_open"], name="a_look_is_noted_once_a_day")]

    def __str__(self) -> str:
        return f"{self.site}: {self.on}"
