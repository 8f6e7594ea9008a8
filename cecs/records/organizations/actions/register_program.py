"""A preparation program enters the records: for which endorsement, by which route, since when it is approved."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.organizations.errors import NotOfThisOrganization
from cecs.records.organizations.models import Organization, OrganizationKind, Program


def register_program(
    organization: Organization, endorsement: str, route: str, title: str, *, since: date, by: Account | None
) -> Program:
    """Register a program of a college; one that runs already is left as it is."""
    running = organization.programs.filter(endorsement=endorsement, route=route, title=title, until=None)
    if found := running.first():
        return found
    acting_as = require(by, Permission.GIVE_ROLES) if by else "operator"
    if organization.kind == OrganizationKind.SCHOOL:
        raise NotOfThisOrganization(f"{organization} is a school: it runs no preparation program.")
    with transaction.atomic():
        program = organization.programs.create(endorsement=endorsement, route=route, title=title, since=since)
        record(
            "program.registered",
            subject=organization.key,
            actor=str(by or "operator at the console"),
            acting_as=acting_as,
            organization=organization.code,
            endorsement=endorsement,
            route=route,
            title=title,
            since=since,
        )
    return program
