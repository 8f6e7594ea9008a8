"""A supervisor makes somebody a clerk, an evaluator, a certification officer, from a day on.

The first supervisor of all is named by the operator at the console, who has no account: `by` is then None.
"""

from datetime import date

from django.db import transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account, RoleHeld
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission, Role
from cecs.records.audit.record import record

CONSOLE = "operator at the console"


def give_role(account: Account, role: Role, by: Account | None, since: date) -> RoleHeld:
    """Give a role from a day on; one already held is left as it is."""
    if held := account.roles_held.filter(role=role, until=None).first():
        return held
    acting_as = require(by, Permission.GIVE_ROLES) if by else "operator"
    if by == account:
        raise NotAllowed("Nobody gives a role to themselves.")
    if role == Role.EDUCATOR:
        raise NotAllowed("Every account is an educator's already.")
    with transaction.atomic():
        held = account.roles_held.create(role=role, since=since)
        record(
            "role.given",
            subject=account.key,
            actor=str(by or CONSOLE),
            acting_as=acting_as,
            role=role,
            since=since,
        )
    account.forget_roles()
    return held
