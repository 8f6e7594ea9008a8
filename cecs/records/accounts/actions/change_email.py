"""An account is signed in to with another address from now on. The record behind it stays where it is.

Whoever calls this has made sure of the new address: a link was followed, or staff saw the person's papers.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from cecs.records.accounts.addresses import check_address, same_address
from cecs.records.accounts.errors import AddressTaken, NotAllowed, NotAnAddress
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import role_for
from cecs.records.accounts.queries import by_email
from cecs.records.accounts.roles import Permission, Role
from cecs.records.audit.record import record


def change_email(account: Account, email: str, *, by: Account) -> Account:
    """Sign in with another address. Nobody else's address can be taken."""
    if account.email == same_address(email):
        return account
    acting_as = Role.EDUCATOR if by == account else role_for(by, Permission.MERGE)
    if acting_as is None:
        raise NotAllowed(f"{by} may not change how {account} signs in.")
    try:
        check_address(email)
    except ValidationError as refused:
        raise NotAnAddress(refused.messages[0]) from None
    if by_email(email):
        raise AddressTaken("Another account signs in with this address.")
    was = account.email
    with transaction.atomic():
        account.email = email
        account.save(update_fields=["email"])
        record(
            "account.email-changed",
            subject=account.key,
            actor=str(by),
            acting_as=acting_as,
            was=was,
            now=account.email,
        )
    return account
