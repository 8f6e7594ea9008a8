"""Hana bundles what came by mail for the bank, and says what the bank credited and what it sent back."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.take_instrument import take_instrument
from cecs.records.payments.models import Deposit, Instrument
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.portals.conftest import As
from tests.records.payments.conftest import NUMBER, ada_owes
from tests.records.payments.test_by_mail import paper

__all__ = ["ada_owes"]

DEPOSITS = reverse("cashier:deposits")


@pytest.fixture
def hanas(staff_as: As, hana: Account) -> Client:
    """Hana, second step taken."""
    return staff_as(hana)


@pytest.fixture
def order(ada_owes: Educator, gil: Account) -> Instrument:
    """Ada's money order over $200."""
    return take_instrument(ada_owes, paper(), for_number=NUMBER, by=gil)


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def deposit(hanas: Client, order: Instrument, counted: str = "200.00") -> str:
    told = {"papers": [order.key], "counted": counted, "once": "one"}
    return text(hanas.post(DEPOSITS, told, follow=True).content.decode())


def test_a_batch_is_made_and_credited(hanas: Client, order: Instrument) -> None:
    assert "1 paper, $200.00 in all." in text(hanas.get(DEPOSITS).content.decode())
    assert "is made. Take it to the bank." in deposit(hanas, order)
    made = Deposit.objects.get()
    address = reverse("cashier:deposit", args=(made.key,))
    assert "Enter a day between" in hanas.post(address, {"on": "2020-01-01"}).content.decode()
    page = hanas.post(address, {"on": clock.today().isoformat()}, follow=True).content.decode()
    assert "credited by the bank" in page
    assert hanas.post(address, {"on": clock.today().isoformat()}).status_code == 404
    day = text(hanas.get(reverse("cashier:day")).content.decode())
    assert "Taken to the bank" in day
    assert "The Treasurer&#x27;s account $0.00 $200.00 $200.00" in day


@pytest.mark.parametrize(
    ("counted", "words"),
    [("199.99", "come to another sum"), ("", "Enter the total that you counted."), ("many", "Enter an amount")],
)
def test_a_batch_that_does_not_add_up_is_not_made(hanas: Client, order: Instrument, counted: str, words: str) -> None:
    assert words in deposit(hanas, order, counted)
    assert not Deposit.objects.exists()


def test_a_double_click_makes_one(hanas: Client, order: Instrument) -> None:
    deposit(hanas, order)
    deposit(hanas, order)
    assert Deposit.objects.count() == 1


def test_what_the_bank_sent_back_is_owed_again(hanas: Client, order: Instrument) -> None:
    deposit(hanas, order)
    address = reverse("cashier:sent_back", args=(order.key,))
    assert address in hanas.get(reverse("cashier:deposit", args=(Deposit.objects.get().key,))).content.decode()
    assert "Enter the reason" in hanas.post(address, {}).content.decode()
    page = hanas.post(address, {"because": "No funds"}, follow=True).content.decode()
    assert "It is owed again." in page
    assert owed(NUMBER) == 20000
    assert hanas.get(address).status_code == 302


def test_only_a_cashier_deposits(staff_as: As, gil: Account, ezra: Account, order: Instrument) -> None:
    for account in (gil, ezra):
        browser = staff_as(account)
        assert browser.get(DEPOSITS).status_code == 404
        assert browser.get(reverse("cashier:sent_back", args=(order.key,))).status_code == 404


def test_what_does_not_exist_is_not_there(hanas: Client, db: None) -> None:
    for name in ("deposit", "sent_back"):
        assert hanas.get(reverse(f"cashier:{name}", args=("nothing",))).status_code == 404


def test_the_page_asks_the_database_the_same_however_much_there_is(
    hanas: Client, order: Instrument, ada_owes: Educator, gil: Account
) -> None:
    hanas.get(DEPOSITS)
    few = asked(hanas)
    for serial in range(15):
        take_instrument(ada_owes, paper(str(serial)), for_number=NUMBER, by=gil)
    assert asked(hanas) == few <= 16


def asked(browser: Client) -> int:
    with CaptureQueriesContext(connection) as seen:
        browser.get(DEPOSITS)
    return len(seen)
