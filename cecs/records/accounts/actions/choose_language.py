"""Somebody says in which language they read: their pages and their letters follow."""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record


def choose_language(account: Account, language: str) -> Account:
    """Read in another language from now on. Only the person's own choice comes here."""
    if account.language == language:
        return account
    was = account.language
    with transaction.atomic():
        account.language = language
        account.save(update_fields=["language"])
        record(
            "account.language-chosen",
            subject=account.key,
            actor=str(account),
            acting_as="educator",
            was=was,
            now=language,
        )
    return account
