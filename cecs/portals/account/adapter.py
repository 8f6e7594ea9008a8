"""How django-allauth opens an account, encrypts a second factor's secret, and speaks: by our rooms and in our words."""

import base64
import hashlib
import logging
import time
from contextlib import suppress
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context as outer
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django import forms
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from cecs.portals.shared.language import keep_language
from cecs.records.accounts.actions.change_email import change_email
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.errors import AddressTaken
from cecs.records.accounts.models import Account
from cecs.records.accounts.opening import note_opened

logger = logging.getLogger(__name__)
NEEDED_TO_GO_ON = (  # without these nobody can go on; every other message only tells what was done
    "account/email/email_confirmation",
    "account/email/password_reset_code",
    "account/email/login_code",
    "account/email/account_already_exists",
    "account/email/unknown_account",
)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are opened and their address changed by the acts of the accounts room, which write history."""

    def save_user(self, request: HttpRequest, user: Account, form: forms.Form, commit: bool = True) -> Account:  # noqa: ARG002, FBT001, FBT002 - allauth's signature
        """Open the account that the sign-up form asks for."""
        asked: dict[str, Any] = form.cleaned_data
        return open_account(
            asked["email"],
            asked.get("printed_name", ""),
            get_language() or settings.LANGUAGE_CODE,
            password=asked.get("password1"),
        )

    def confirm_email(self, request: HttpRequest, email_address: Any) -> bool:
        """Sign in with the confirmed address from now on; one that became another's meanwhile is refused."""
        with transaction.atomic():
            with suppress(AddressTaken):
                change_email(email_address.user, email_address.email, by=email_address.user)
            return bool(super().confirm_email(request, email_address))

    def post_login(self, request: HttpRequest, user: Account, **more: Any) -> HttpResponse:
        """Go on in the person's own language, unless this browser was told another."""
        response: HttpResponse = super().post_login(request, user, **more)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            keep_language(response, user.language)
        return response

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a message with a code, or say that it could not be sent."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException):
            logger.exception("A sign-in message could not be sent.")
            if template_prefix.startswith(NEEDED_TO_GO_ON):
                page = render(self.request or outer.request, "account/mail_failed.html", status=503)
                raise ImmediateHttpResponse(page) from None

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Ask once more before sign-in itself is changed, unless the person signed in only just now."""
        asked = outer.request
        records = get_authentication_records(asked, asked.user)
        newest = max((record["at"] for record in records), default=0.0)
        is_new = time.time() - newest < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        return bool(super().is_reauthentication_required(app=app)) and not is_new

    def get_user_search_fields(self) -> list[str]:
        """Name the fields by which an account is found."""
        return ["email"]


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Secrets of the second step are kept encrypted: a copy of the database alone opens no account."""

    def encrypt(self, text: str) -> str:
        """Lock a secret with the key that only the running system holds."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Unlock it again."""
        return _lock().decrypt(encrypted_text.encode()).decode()


class OutsideSignInAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Sign-in through the state's own identity provider, where one is configured."""

    def save_user(self, request: HttpRequest, sociallogin: Any, form: forms.Form | None = None) -> Account:
        """Open the account and write it down."""
        account: Account = super().save_user(request, sociallogin, form)
        note_opened(account)
        return account

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Account:
        """Take name and language from what the provider says."""
        account: Account = super().populate_user(request, sociallogin, data)
        parts = (data.get("first_name"), data.get("last_name"))
        account.printed_name = data.get("name") or " ".join(filter(None, parts))
        account.language = get_language() or settings.LANGUAGE_CODE
        return account


def _lock() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(settings.MFA_KEY.encode()).digest()))
