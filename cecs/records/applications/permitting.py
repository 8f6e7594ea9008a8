"""Who may draft and file for an educator: the educator; or, from signed paper that came by mail, who opens mail."""

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require, role_for
from cecs.records.accounts.roles import Permission, Role
from cecs.records.educators.models import Educator


def files_as(by: Account, educator: Educator, permission: Permission = Permission.FILE) -> Role:
    """Give the role under which an account may draft, change or file this educator's request; refuse otherwise."""
    own = role_for(by, permission, whose=educator.account)
    if own is None and role_for(by, Permission.OPEN_MAIL):
        return require(by, Permission.OPEN_MAIL)
    return require(by, permission, whose=educator.account)
