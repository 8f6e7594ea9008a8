"""A supervisor ends a role. The row stays: who was an evaluator on a day can be asked for ever."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account, RoleHeld
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission, Role
from cecs.records.audit.record import record
from cecs.values import clock


def end_role(account: Account, role: Role, *, by: Account, until: date | None = None) -> RoleHeld | None:
    """End a role; from that day on it is no longer held. One that is not held is left alone."""
    held = account.roles_held.filter(role=role, until=None).first()
    if held is None:
        return account.roles_held.filter(role=role).order_by("-until").first()
    acting_as = require(by, Permission.GIVE_ROLES)
    last = max(until or clock.today(), held.since)
    with transaction.atomic():
        held.until = last
        held.save(update_fields=["until"])
        record("role.ended", subject=account.key, actor=str(by), acting_as=acting_as, role=role, until=last)
    account.forget_roles()
    return held
