"""E-mail addresses as people have them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from cecs.records.accounts.addresses import check_address, same_address
from cecs.records.accounts.models import Account


@pytest.mark.parametrize(
    "address",
    [
        "ada@example.org",
        "Ada.Whitcomb+cecs@Example.ORG",
        "o'brien@example.org",
        "núñez@example.org",
        "ольга@пример.рф",
        "用户@例子.公司",
        "a@b.co",
        "nguyễn@exämple.org",
    ],
)
def test_letters_of_every_script_are_accepted(address: str) -> None:
    check_address(address)


@pytest.mark.parametrize(
    "address",
    ["", "ada", "ada@", "@example.org", "a b@example.org", "ada@exa mple.org", "ada@@example.org", "ada@example.org\n",
     "ada@-example.org", "ada@example..org", "<ada@example.org>"],
)  # fmt: skip
def test_what_cannot_be_one_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        check_address(address)


@given(st.text(max_size=60))
def test_one_spelling_of_a_spelling_is_itself(text: str) -> None:
    assert same_address(same_address(text)) == same_address(text)


@given(st.from_regex(r"[a-zA-Z0-9+]{1,20}@[a-z]{1,10}\.(org|edu)", fullmatch=True))
def test_capitals_never_make_another_address(address: str) -> None:
    check_address(address)
    assert same_address(address.upper()) == same_address(address.lower()) == same_address(f" {address} ")


@pytest.mark.django_db
def test_the_database_keeps_one_account_an_address_whatever_its_capitals() -> None:
    Account.objects.create_user("ada@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.bulk_create([Account(email="ADA@example.org")])


@pytest.mark.django_db
def test_an_account_is_found_by_its_address_in_any_capitals() -> None:
    account = Account.objects.create_user("Ada@Example.org")
    assert Account.objects.get_by_natural_key("ADA@EXAMPLE.ORG") == account
    with pytest.raises(Account.DoesNotExist):
        Account.objects.get_by_natural_key(None)
