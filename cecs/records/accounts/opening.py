"""What is written down when an account is opened, by whatever door."""

from cecs.records.accounts.models import Account
from cecs.records.audit.record import record


def note_opened(account: Account) -> None:
    """Write down that an account was opened, where sign-up itself has made the row."""
    record(
        "account.opened",
        subject=account.key,
        actor=str(account),
        acting_as="educator",
        email=account.email,
        language=account.language,
    )
