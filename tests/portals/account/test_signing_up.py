"""A new account: name, address, password, the code from the message."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.queries import by_email

PASSWORD = "four quiet words here"


def sign_up(client: Client, email: str = "ada@example.org", **more: str) -> str:
    asked = {"printed_name": "Ada Álvarez", "email": email, "password1": PASSWORD, **more}
    return str(client.post(reverse("account_signup"), asked).get("Location", ""))


def code_from_mail() -> str:
    found = re.search(r"^\s*([A-Z0-9]{4,}-?[A-Z0-9]*)\s*$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[1]


def confirm(client: Client, code: str) -> str:
    return str(client.post(reverse("account_email_verification_sent"), {"code": code}).get("Location", ""))


def test_name_address_password_and_the_code_open_an_account(db: None) -> None:
    client = Client()
    assert sign_up(client) == reverse("account_email_verification_sent")
    assert confirm(client, code_from_mail()) == reverse("shared:landing")
    assert "Ada Álvarez" in client.get("/").content.decode()


def test_nobody_is_signed_in_before_the_code_is_typed(db: None) -> None:
    client = Client()
    sign_up(client)
    assert client.get(reverse("account:security")).status_code == 302


def test_a_wrong_code_is_refused(db: None) -> None:
    client = Client()
    sign_up(client)
    answer = client.post(reverse("account_email_verification_sent"), {"code": "WRONGX"})
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()


def test_the_account_keeps_the_name_and_the_language(db: None) -> None:
    client = Client(headers={"accept-language": "es"})
    sign_up(client)
    account = by_email("ada@example.org")
    assert account
    assert (account.printed_name, account.language) == ("Ada Álvarez", "es")


def test_the_message_is_in_the_language_of_the_page(db: None) -> None:
    sign_up(Client(headers={"accept-language": "es"}))
    assert mail.outbox[-1].subject == "Su código para crear su cuenta"
    assert "Escriba este código" in str(mail.outbox[-1].body)


LONGEST = "a" * 64 + "@" + ".".join(["b" * 61, "c" * 61, "d" * 60]) + ".org"


@pytest.mark.parametrize("email", ["ada+cert@example.org", "josé.niño@example.org", LONGEST])
def test_addresses_of_every_kind_are_taken(db: None, email: str) -> None:
    assert sign_up(Client(), email) == reverse("account_email_verification_sent")
    assert by_email(email)


@pytest.mark.parametrize("email", ["", "ada", "ada@", "ada example.org"])
def test_what_is_no_address_is_asked_for_again(db: None, email: str) -> None:
    client = Client()
    answer = client.post(reverse("account_signup"), {"printed_name": "Ada", "email": email, "password1": PASSWORD})
    assert answer.status_code == 200
    assert 'href="#id_email"' in answer.content.decode()


@pytest.mark.parametrize("password", ["short", "password1234"])
def test_a_weak_password_is_refused_and_the_rest_kept(db: None, password: str) -> None:
    asked = {"printed_name": "Ada", "email": "ada@example.org", "password1": password}
    html = Client().post(reverse("account_signup"), asked).content.decode()
    assert 'href="#id_password1"' in html
    assert 'value="ada@example.org"' in html
    assert f'value="{password}"' not in html


def test_a_name_is_needed(db: None) -> None:
    html = (
        Client().post(reverse("account_signup"), {"email": "ada@example.org", "password1": PASSWORD}).content.decode()
    )
    assert "Enter your full name." in html


def test_an_address_that_has_an_account_gives_nothing_away(db: None) -> None:
    sign_up(Client())
    mail.outbox.clear()
    assert sign_up(Client(), "ADA@example.org") == reverse("account_email_verification_sent")
    assert mail.outbox[-1].subject == "You already have an account"


def test_another_code_can_be_asked_for(db: None) -> None:
    client = Client()
    sign_up(client)
    first = code_from_mail()
    client.post(reverse("account_email_verification_sent"), {"action": "resend"})
    assert len(mail.outbox) == 2
    assert code_from_mail() != first


def test_a_mistyped_address_can_be_put_right(db: None) -> None:
    client = Client()
    sign_up(client, "ada@exmaple.org")
    client.post(reverse("account_email_verification_sent"), {"action": "change", "email": "ada@example.org"})
    confirm(client, code_from_mail())
    assert by_email("ada@example.org")
