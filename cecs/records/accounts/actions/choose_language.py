"""Somebody says in which language they read: their pages and their letters follow."""

from django.conf import settings
from django.db import transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.audit.record import record


def choose_language(account: Account, language: str, *, by: Account) -> Account:
    """Read in another language from now on. Nobody chooses for another; a language we do not have changes nothing."""
    if account.language == language or language not in dict(settings.LANGUAGES):
        return account
    if by != account:
        raise NotAllowed(f"{by} may not choose the language of {account}.")
    was = account.language
    with transaction.atomic():
        account.language = language
        account.save(update_fields=["language"])
        record(
            "account.language-chosen",
            subject=account.key,
            actor=str(by),
            acting_as=Role.EDUCATOR,
            was=was,
            now=language,
        )
    return account
