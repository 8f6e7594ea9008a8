"""A college, a district or a school enters the records, under the code it is known by."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.organizations.models import Organization, OrganizationKind
from cecs.records.organizations.queries import by_code


def register_organization(
    code: str, name: str, kind: OrganizationKind, *, since: date, by: Account | None
) -> Organization:
    """Register an organization; a code already known is left as it is. Without `by`, the operator does."""
    if found := by_code(code):
        return found
    acting_as = require(by, Permission.GIVE_ROLES) if by else "operator"
    with transaction.atomic():
        organization = Organization.objects.create(code=code, name=name, kind=kind, since=since)
        record(
            "organization.registered",
            subject=organization.key,
            actor=str(by or "operator at the console"),
            acting_as=acting_as,
            code=code,
            name=name,
            kind=kind,
            since=since,
        )
    return organization
