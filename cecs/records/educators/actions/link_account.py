"""Staff give an educator the account they sign in with: a new one after the old address was lost, or the first."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.educators.joining import join
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import waiting_match
from cecs.records.worklist.actions.finish_task import finish_task


def link_account(educator: Educator, account: Account, *, by: Account, rests_on: str) -> Educator:
    """Link an account that has no educator to an educator that has no account."""
    if educator.account == account:
        return educator
    acting_as = require(by, Permission.DO_TASKS)
    with transaction.atomic():
        if waiting := waiting_match(account):
            finish_task(waiting, by, "same")
        return join(educator, account, actor=str(by), acting_as=acting_as, rests_on=rests_on)
