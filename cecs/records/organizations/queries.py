"""Readings of organizations: who may act for whom, and what they run."""

from datetime import date

from django.db.models import Q, QuerySet

from cecs.records.accounts.models import Account
from cecs.records.organizations.models import ActsAs, Organization, OrganizationKind, Program


def on(day: date, prefix: str = "") -> Q:
    """Give the condition that a dated row covers a day."""
    open_ended = Q(**{f"{prefix}until": None}) | Q(**{f"{prefix}until__gt": day})
    return Q(**{f"{prefix}since__lte": day}) & open_ended


def organizations_of(account: Account, day: date, acting_as: ActsAs) -> QuerySet[Organization]:
    """The organizations an account may act for on a day, in one capacity."""
    mine = Q(officers__account=account, officers__acting_as=acting_as)
    return Organization.objects.filter(mine & on(day, "officers__") & on(day)).distinct().order_by("name")


def institutions_of(account: Account, on: date) -> QuerySet[Organization]:
    """The colleges whose certification officer an account is on a day."""
    return organizations_of(account, on, ActsAs.CERTIFICATION_OFFICER)


def districts_of(account: Account, on: date) -> QuerySet[Organization]:
    """The districts whose employing agent an account is on a day."""
    return organizations_of(account, on, ActsAs.EMPLOYING_AGENT)


def programs_of(organization: Organization, day: date) -> QuerySet[Program]:
    """The programs an organization runs on a day."""
    return organization.programs.filter(on(day)).select_related("organization").order_by("endorsement", "title")


def colleges() -> QuerySet[Organization]:
    """Every college and university, by name."""
    return Organization.objects.filter(kind=OrganizationKind.COLLEGE).order_by("name")


def districts() -> QuerySet[Organization]:
    """Every school district, by name."""
    return Organization.objects.filter(kind=OrganizationKind.DISTRICT).order_by("name")


def by_code(code: str) -> Organization | None:
    """The organization with a code, if there is one."""
    return Organization.objects.filter(code=code).first()
