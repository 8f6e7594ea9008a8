"""Somebody may act for an organization from a day on: its certification officer, or its employing agent."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.organizations.errors import NotOfThisOrganization
from cecs.records.organizations.models import ActsAs, Officer, Organization, OrganizationKind

OF_KIND = {
    ActsAs.CERTIFICATION_OFFICER: {OrganizationKind.COLLEGE, OrganizationKind.DISTRICT},
    ActsAs.EMPLOYING_AGENT: {OrganizationKind.DISTRICT, OrganizationKind.SCHOOL},
}


def name_officer(
    account: Account, organization: Organization, acting_as: ActsAs, *, since: date, by: Account | None
) -> Officer:
    """Name an officer; one already in office stays. The role that goes with it is given by `give_role`."""
    if held := organization.officers.filter(account=account, acting_as=acting_as, until=None).first():
        return held
    named_as = require(by, Permission.GIVE_ROLES) if by else "operator"
    if OrganizationKind(organization.kind) not in OF_KIND[acting_as]:
        raise NotOfThisOrganization(f"{organization} has no {acting_as}.")
    with transaction.atomic():
        officer = organization.officers.create(account=account, acting_as=acting_as, since=since)
        record(
            "officer.named",
            subject=organization.key,
            actor=str(by or "operator at the console"),
            acting_as=named_as,
            organization=organization.code,
            officer=str(account),
            acts_as=acting_as,
            since=since,
        )
    return officer
