"""Make an account ready to sign in where nobody reads the message with the code: the demonstration and tests."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP

from cecs.records.accounts.models import Account


def confirm_address(account: Account) -> None:
    """Take the account's address as confirmed."""
    EmailAddress.objects.update_or_create(
        user=account, email=account.email, defaults={"verified": True, "primary": True}
    )


def give_second_step(account: Account, secret: str) -> None:
    """Give the account an authenticator app with this secret, unless it has one. The secret is kept encrypted."""
    if not Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(account, secret)
