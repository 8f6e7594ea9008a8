"""The first page after signing in: the same, a new one, or maybe; told plainly, and never a silent double."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import address_on, educator_of
from cecs.values import clock

PASSWORD = "a long sentence that only a test would use"
ASKED = {"given": "Nina", "family": "Petrov", "born_on_month": "3", "born_on_day": "14", "born_on_year": "1999"}
BORN = date(1999, 3, 14)


@pytest.fixture
def nina(db: None) -> Account:
    """Signed up a minute ago."""
    return open_account("nina@example.org", "Nina Petrov", "en", password=PASSWORD)


@pytest.fixture
def signed_in(client: Client, nina: Account) -> Client:
    """Nina's browser."""
    client.force_login(nina)
    return client


def test_an_account_without_a_record_is_asked_who_it_is(signed_in: Client) -> None:
    answer = signed_in.get(reverse("educator:home"))
    assert answer.headers["Location"] == reverse("educator:person")


def test_somebody_new_gets_a_record(signed_in: Client, nina: Account) -> None:
    answer = signed_in.post(reverse("educator:person"), ASKED)
    assert answer.headers["Location"] == reverse("educator:home")
    educator = educator_of(nina)
    assert educator is not None
    assert educator.printed_name == "Nina Petrov"


def test_sending_the_form_twice_makes_one_record(signed_in: Client, nina: Account) -> None:
    for _time in range(2):
        signed_in.post(reverse("educator:person"), ASKED)
    assert Educator.objects.filter(account=nina).count() == 1


def test_a_known_person_is_given_her_record(signed_in: Client, nina: Account) -> None:
    known = enter_educator("Nina", "Petrov", born_on=BORN, by=None)
    signed_in.post(reverse("educator:person"), ASKED | {"ein": known.number})
    assert educator_of(nina) == known


def test_a_maybe_waits_for_a_person_and_is_told_so(signed_in: Client, nina: Account) -> None:
    enter_educator("Nina", "Petrova", born_on=BORN, by=None)
    answer = signed_in.post(reverse("educator:person"), ASKED, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("educator:waiting")
    assert "A person is checking your record" in answer.content.decode()
    assert "You cannot start an application before that" in answer.content.decode()
    assert educator_of(nina) is None
    assert signed_in.get(reverse("educator:person")).headers["Location"] == reverse("educator:waiting")


def test_what_was_typed_comes_back_with_the_error_named(signed_in: Client) -> None:
    page = signed_in.post(reverse("educator:person"), ASKED | {"given": ""}).content.decode()
    assert 'href="#id_given"' in page
    assert 'value="Petrov"' in page


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert reverse("account_login") in client.get(reverse("educator:person")).headers["Location"]


def test_nobody_waits_who_was_never_looked_at(signed_in: Client) -> None:
    assert signed_in.get(reverse("educator:waiting")).headers["Location"] == reverse("educator:person")


def test_an_address_is_changed_and_only_what_changed_is_typed(client: Client, ada: Educator) -> None:
    assert ada.account is not None
    client.force_login(ada.account)
    page = client.get(reverse("educator:address")).content.decode()
    assert 'value="1 Elm Street"' in page
    moved = {"line_1": "2 Oak Street", "line_2": "Apt. 3", "city": "Hartford", "state": "ct", "postal_code": "06103"}
    answer = client.post(reverse("educator:address"), moved | {"country": "US"})
    assert answer.headers["Location"] == reverse("educator:home")
    now = address_on(ada, clock.today())
    assert now is not None
    assert now.lines == "2 Oak Street, Apt. 3"
    assert now.state == "CT"


def test_the_birth_date_stands_on_no_page(client: Client, ada: Educator) -> None:
    assert ada.account is not None
    assert ada.born_on is not None
    client.force_login(ada.account)
    assert ada.born_on.isoformat() not in client.get(reverse("educator:address")).content.decode()
