"""Somebody becomes able to sign in.

Opening an account makes no educator: whose record it is, `educators` finds out after the first sign-in.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from cecs.records.accounts.addresses import check_address
from cecs.records.accounts.errors import NotAnAddress
from cecs.records.accounts.models import Account
from cecs.records.accounts.opening import note_opened
from cecs.records.accounts.queries import by_email


def open_account(email: str, printed_name: str = "", language: str = "en", *, password: str | None = None) -> Account:
    """Open an account for an address; an address that has one keeps it as it is."""
    if found := by_email(email):
        return found
    try:
        check_address(email)
    except ValidationError as refused:
        raise NotAnAddress(refused.messages[0]) from None
    with transaction.atomic():
        account = Account.objects.create_user(email, password, printed_name=printed_name, language=language)
        note_opened(account)
    return account
