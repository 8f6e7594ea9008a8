"""Signing in, out and back in: password, second step, recovery, a new address."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.test import Client, override_settings
from django.urls import reverse

from cecs.portals.account.ready import confirm_address, give_second_step
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.accounts.queries import by_email
from cecs.records.accounts.roles import Role
from cecs.values import clock
from tests.portals.conftest import PASSWORD, SECRET


@pytest.fixture
def ada(db: None) -> Account:
    account = open_account("ada@example.org", "Ada", password=PASSWORD)
    confirm_address(account)
    return account


@pytest.fixture
def delia(db: None) -> Account:
    account = open_account("delia@example.org", "Delia", password=PASSWORD)
    confirm_address(account)
    give_role(account, Role.EVALUATOR, None, clock.today())
    give_second_step(account, SECRET)
    return account


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> str:
    answer = client.post(reverse("account_login"), {"login": email, "password": password, **more})
    return str(answer.get("Location", ""))


def totp_now() -> str:
    return str(format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time())))))


def test_address_and_password_open_the_door(ada: Account) -> None:
    assert sign_in(Client(), "Ada@Example.org") == reverse("shared:landing")


def test_one_comes_back_to_the_page_one_wanted(ada: Account) -> None:
    assert sign_in(Client(), "ada@example.org", next="/account/") == "/account/"


def test_a_wrong_password_says_no_more_than_that(ada: Account) -> None:
    html = Client().post(reverse("account_login"), {"login": "ada@example.org", "password": "x"}).content.decode()
    unknown = Client().post(reverse("account_login"), {"login": "eve@example.org", "password": "x"}).content.decode()
    assert "There is a problem" in html
    assert re.findall(r"<li>(.*?)</li>", html) == re.findall(r"<li>(.*?)</li>", unknown)


def test_an_address_not_yet_confirmed_gets_a_code_first(db: None) -> None:
    open_account("new@example.org", "New", password=PASSWORD)
    assert sign_in(Client(), "new@example.org") == reverse("account_email_verification_sent")


def test_signing_out_needs_a_press_of_the_button(ada: Account) -> None:
    client = Client()
    sign_in(client, "ada@example.org")
    client.get(reverse("account_logout"))
    assert client.get(reverse("account:security")).status_code == 200
    client.post(reverse("account_logout"))
    assert client.get(reverse("account:security")).status_code == 302


def test_staff_take_a_second_step(delia: Account) -> None:
    client = Client()
    assert sign_in(client, "delia@example.org") == reverse("mfa_authenticate")
    assert client.get(reverse("account:security")).status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": totp_now()})
    assert client.get(reverse("account:security")).status_code == 200


def test_a_wrong_code_is_no_second_step(delia: Account) -> None:
    client = Client()
    sign_in(client, "delia@example.org")
    answer = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert answer.status_code == 200
    assert client.get(reverse("account:security")).status_code == 302


def test_the_secret_of_the_second_step_is_not_in_the_database(delia: Account) -> None:
    kept = Authenticator.objects.get(user=delia)
    assert SECRET not in str(kept.data)


def test_giving_a_second_step_twice_changes_nothing(delia: Account) -> None:
    give_second_step(delia, "ANOTHER")
    assert Authenticator.objects.filter(user=delia).count() == 1


def test_a_forgotten_password_is_replaced_with_a_code(ada: Account) -> None:
    client = Client()
    answer = client.post(reverse("account_reset_password"), {"email": "ada@example.org"})
    assert answer["Location"] == reverse("account_confirm_password_reset_code")
    found = re.search(r"^\s*([A-Z0-9-]{6,})\s*$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    client.post(reverse("account_confirm_password_reset_code"), {"code": found[1]})
    another = "five other quiet words"
    client.post(reverse("account_complete_password_reset"), {"password1": another, "password2": another})
    assert sign_in(Client(), "ada@example.org", another) == reverse("shared:landing")


def test_asking_for_an_unknown_address_looks_the_same(db: None) -> None:
    answer = Client().post(reverse("account_reset_password"), {"email": "eve@example.org"})
    assert answer["Location"] == reverse("account_confirm_password_reset_code")
    assert mail.outbox[-1].subject == "You have no account yet"


def test_a_new_address_keeps_the_account(ada: Account) -> None:
    client = Client()
    sign_in(client, "ada@example.org")
    client.post(reverse("account_email"), {"email": "ada@new.example", "action_add": ""})
    found = re.search(r"^\s*([A-Z0-9-]{6,})\s*$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    client.post(reverse("account_email_verification_sent"), {"code": found[1]})
    changed = by_email("ada@new.example")
    assert changed
    assert changed.pk == ada.pk
    assert not by_email("ada@example.org")
    assert {message.to[0] for message in mail.outbox} >= {"ada@new.example", "ada@example.org"}


def test_a_changed_password_is_told_by_mail(ada: Account) -> None:
    client = Client()
    sign_in(client, "ada@example.org")
    new = "five other quiet words"
    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert mail.outbox[-1].subject == "Your password was changed"


def test_right_after_signing_in_nobody_is_asked_twice(ada: Account) -> None:
    client = Client()
    sign_in(client, "ada@example.org")
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


@override_settings(ACCOUNT_REAUTHENTICATION_TIMEOUT=0)
def test_later_one_shows_again_that_it_is_oneself(ada: Account) -> None:
    client = Client()
    sign_in(client, "ada@example.org")
    assert client.get(reverse("mfa_activate_totp"))["Location"].startswith(reverse("account_reauthenticate"))


@override_settings(EMAIL_BACKEND="tests.portals.account.test_signing_in.NoMail")
def test_a_code_that_could_not_be_sent_is_told(ada: Account) -> None:
    answer = Client().post(reverse("account_reset_password"), {"email": "ada@example.org"})
    assert answer.status_code == 503
    assert "We could not send the message" in answer.content.decode()


@override_settings(EMAIL_BACKEND="tests.portals.account.test_signing_in.NoMail")
def test_a_notice_that_could_not_be_sent_stops_nobody(ada: Account) -> None:
    client = Client()
    sign_in(client, "ada@example.org")
    new = "five other quiet words"
    asked = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post(reverse("account_change_password"), asked).status_code == 302


class NoMail(BaseEmailBackend):
    """A mail server that is not there."""

    def send_messages(self, email_messages: object) -> int:
        """Answer as a server that is not there."""
        del email_messages
        raise ConnectionRefusedError


def test_one_reads_on_in_ones_own_language(db: None) -> None:
    account = open_account("faye@example.org", "Faye", "es", password=PASSWORD)
    confirm_address(account)
    client = Client()
    sign_in(client, "faye@example.org")
    assert '<html lang="es">' in client.get(reverse("account:security")).content.decode()


def test_a_browser_told_another_language_keeps_it(db: None) -> None:
    account = open_account("faye@example.org", "Faye", "es", password=PASSWORD)
    confirm_address(account)
    client = Client()
    client.cookies["django_language"] = "en"
    sign_in(client, "faye@example.org")
    assert '<html lang="en">' in client.get(reverse("account:security")).content.decode()
