"""Somebody signed in, as each role, with and without the second step."""

from collections.abc import Callable

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client

from cecs.portals.account.ready import confirm_address, give_second_step
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.roles import Role
from cecs.values import clock

PASSWORD = "four quiet words here"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SignIn = Callable[..., Client]


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
