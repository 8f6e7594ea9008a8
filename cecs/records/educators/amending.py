"""Who may put right what is known of an educator: the educator, or the staff who do tasks."""

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require, role_for
from cecs.records.accounts.roles import Permission, Role
from cecs.records.educators.models import Educator


def amends_as(by: Account, educator: Educator) -> Role:
    """Give the role under which an account may amend a record; refuse when it may not."""
    own = role_for(by, Permission.AMEND, whose=educator.account)
    return own or require(by, Permission.DO_TASKS)
