"""Ask whether an account may do something, and as what."""

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import ROLES, Permission, Role, Whose


def role_for(account: Account, permission: Permission, *, whose: Account | None = None) -> Role | None:
    """Give the role under which this account may do that; none when it may not."""
    if not account.is_active:
        return None
    for role in sorted(account.roles, key=list(Role).index):
        for allowed in ROLES[role]:
            is_mine = whose is not None and whose.pk == account.pk
            if allowed.permission == permission and (allowed.whose != Whose.OWN or is_mine):
                return role
    return None


def may(account: Account, permission: Permission, *, whose: Account | None = None) -> bool:
    """Say whether this account may do that, to what belongs to that account."""
    return role_for(account, permission, whose=whose) is not None


def require(account: Account, permission: Permission, *, whose: Account | None = None) -> Role:
    """Refuse unless this account may do that. Gives the role under which it may, for the history."""
    role = role_for(account, permission, whose=whose)
    if role is None:
        raise NotAllowed(f"{account} may not {permission.replace('_', ' ')} here.")
    return role
