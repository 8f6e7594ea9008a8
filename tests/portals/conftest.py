"""Somebody signed in, as each role, with and without the second step."""

from collections.abc import Callable, Iterator

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client
from django.utils import translation

from cecs.portals.account.ready import confirm_address, give_second_step
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.values import clock

PASSWORD = "four quiet words here"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SignIn = Callable[..., Client]
As = Callable[[Account], Client]


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """Give a browser in which somebody with these roles is signed in."""

    def signed_in(
        *roles: Role, email: str = "delia@example.org", has_step: bool = True, took_step: bool = True
    ) -> Client:
        account = open_account(email, "Delia Evans", password=PASSWORD)
        confirm_address(account)
        for role in roles:
            give_role(account, role, None, clock.today())
        if has_step:
            give_second_step(account, SECRET)
        client = Client()
        client.force_login(account)
        session = client.session
        session[f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"] = str(account.pk)
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            {"method": "password", "at": 1.0},
            *([{"method": "mfa", "at": 2.0}] if took_step else []),
        ]
        session.save()
        return client

    return signed_in


@pytest.fixture
def staff_as(db: None) -> Iterator[As]:
    """Give a browser in which one of the staff is signed in, second step taken; leave the language as it was found."""

    def signed_in(account: Account) -> Client:
        confirm_address(account)
        give_second_step(account, SECRET)
        return browser_of(account)

    yield signed_in
    translation.deactivate()


def browser_of(account: Account) -> Client:
    """Open a browser as if password and code had been typed."""
    client = Client()
    client.force_login(account)
    session = client.session
    session[f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"] = str(account.pk)
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "password", "at": 1.0}, {"method": "mfa", "at": 2.0}]
    session.save()
    return client
