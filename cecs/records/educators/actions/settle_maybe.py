"""Staff have looked whether a person who signed in is known already, and say who it is, or that nobody is."""

from datetime import date

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.queries import by_key
from cecs.records.accounts.roles import Permission
from cecs.records.educators.entering import enter
from cecs.records.educators.errors import AlreadyLinked
from cecs.records.educators.joining import join
from cecs.records.educators.likeness import Told
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import educator_of
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.models import Task


def settle_maybe(task: Task, educator: Educator | None, *, by: Account) -> Educator:
    """Say that the account's person is this educator; with none, that the person is new."""
    account = by_key(task.subject)
    if account is None:
        raise AlreadyLinked("The account behind this task is gone.")
    theirs = educator_of(account)
    if theirs and (educator is None or theirs == educator):
        return theirs
    acting_as = require(by, Permission.DO_TASKS)
    if theirs:
        raise AlreadyLinked(f"The account is {theirs} already.")
    with transaction.atomic():
        finish_task(task, by, "same" if educator else "new")
        if educator:
            return join(educator, account, actor=str(by), acting_as=acting_as, rests_on="staff looked")
        told = Told(
            given=task.carries["given"],
            middle=task.carries["middle"],
            family=task.carries["family"],
            born_on=date.fromisoformat(str(task.carries["born_on"])),
        )
        return enter(told, told.born_on, actor=str(by), acting_as=acting_as, account=account, language=account.language)
