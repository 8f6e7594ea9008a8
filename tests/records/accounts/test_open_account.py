"""Somebody becomes able to sign in."""

import pytest
from django.contrib.auth import authenticate

from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.errors import NotAnAddress
from cecs.records.accounts.models import Account
from cecs.records.accounts.queries import by_email, by_key
from tests.asking import nothing_is_owed, times_written, written
from tests.cast import PASSWORD

pytestmark = pytest.mark.django_db


def test_an_account_signs_in_with_its_address_in_any_capitals() -> None:
    account = open_account("Ada@Example.ORG", "Ada Whitcomb", password=PASSWORD)
    assert account.email == "ada@example.org"
    assert authenticate(username="ADA@example.org", password=PASSWORD) == account


def test_without_a_password_nobody_signs_in_with_one() -> None:
    account = open_account("ada@example.org", "Ada Whitcomb")
    assert not account.has_usable_password()


def test_an_address_of_254_characters_with_a_plus_and_accents_signs_in() -> None:
    local, domain = "núñez+cecs", ".".join(["dömäne" * 8] * 4) + ".example.org"
    email = f"{local}@{domain}"
    email = f"{local}{'x' * (254 - len(email))}@{domain}"
    account = open_account(email, "Ana Núñez", password=PASSWORD)
    assert len(account.email) == 254
    assert authenticate(username=email.upper(), password=PASSWORD) == account


def test_the_same_letters_typed_another_way_are_the_same_address() -> None:
    composed, decomposed = "nu\u0301n\u0303ez@example.org", "n\u00fa\u00f1ez@example.org"
    assert open_account(composed, "Ana") == open_account(decomposed, "Ana")


@pytest.mark.parametrize("text", ["", "ada", "ada@", "@example.org", "ada whitcomb@example.org", "a@b\nc.org"])
def test_what_cannot_be_an_address_is_refused(text: str) -> None:
    with pytest.raises(NotAnAddress):
        open_account(text, "Ada Whitcomb")
    assert not Account.objects.exists()


def test_opening_an_account_twice_changes_nothing() -> None:
    first = open_account("ada@example.org", "Ada Whitcomb", password=PASSWORD)
    again = open_account("ADA@example.org", "Somebody Else", "es", password="another password altogether")
    again.refresh_from_db()
    assert (again.pk, again.printed_name, again.language) == (first.pk, "Ada Whitcomb", "en")
    assert again.check_password(PASSWORD)
    assert times_written("account.opened") == 1


def test_who_else_has_the_account_nobody() -> None:
    ada = open_account("ada@example.org", "Ada Whitcomb")
    assert by_email("ben@example.org") is None
    assert by_email("ADA@example.org") == by_key(ada.key) == ada
    assert by_key("no such key") is None


def test_the_history_says_who_and_when() -> None:
    account = open_account("ada@example.org", "Ada Whitcomb", "es")
    row = written(account.key, "account.opened")
    assert (row.actor, row.acting_as) == ("Ada Whitcomb", "educator")
    assert row.carries == {"email": "ada@example.org", "language": "es"}


def test_nothing_is_owed_for_an_account() -> None:
    open_account("ada@example.org")
    assert nothing_is_owed()


def test_an_account_is_called_by_its_name_and_before_it_has_one_by_its_address() -> None:
    assert str(open_account("ada@example.org", "Ada Whitcomb")) == "Ada Whitcomb"
    assert str(open_account("ben@example.org")) == "ben@example.org"


def test_an_account_is_staff_of_nothing_by_itself() -> None:
    account = open_account("ada@example.org")
    assert not account.needs_second_factor
    assert not account.is_staff
