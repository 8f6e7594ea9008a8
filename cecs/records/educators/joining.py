"""Joining an account to a record: the one place where that is written."""

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record
from cecs.records.educators.errors import AlreadyLinked
from cecs.records.educators.models import Educator


def join(educator: Educator, account: Account, *, actor: str, acting_as: str, rests_on: str) -> Educator:
    """Give an educator the account they sign in with; inside the caller's transaction."""
    if educator.account_id is not None or Educator.objects.filter(account=account).exists():
        raise AlreadyLinked("The account or the educator is linked already.")
    if not Educator.objects.filter(pk=educator.pk, account=None).update(account=account):
        raise AlreadyLinked("Somebody linked this educator a moment ago.")
    educator.account = account
    call_by_name(account, educator)
    record(
        "educator.linked",
        subject=educator.number,
        actor=actor,
        acting_as=acting_as,
        account=account.key,
        rests_on=rests_on,
    )
    return educator


def call_by_name(account: Account, educator: Educator) -> None:
    """Let the account carry the educator's printed name from now on."""
    if account.printed_name != educator.printed_name:
        account.printed_name = educator.printed_name
        account.save(update_fields=["printed_name"])
