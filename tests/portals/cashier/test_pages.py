"""Hana's day: what was charged, paid and given back; and refunds that two people make."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_refund import ask_refund
from cecs.records.payments.models import Receipt, Refund
from cecs.records.payments.states import RefundReason
from cecs.values import clock
from tests.gateway import Till, till
from tests.portals.conftest import As
from tests.records.payments.conftest import NUMBER, ada_owes, paid

__all__ = ["ada_owes", "till"]

DAY = reverse("cashier:day")


@pytest.fixture
def receipt(ada_owes: Educator, till: Till) -> Receipt:
    """Ada has paid $200."""
    return paid(ada_owes)


@pytest.fixture
def hanas(staff_as: As, hana: Account) -> Client:
    """Hana, second step taken."""
    return staff_as(hana)


@pytest.fixture
def ezras(staff_as: As, ezra: Account) -> Client:
    """Ezra, second step taken."""
    return staff_as(ezra)


def text(html: str) -> str:
    """Give what a reader sees."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def asked(receipt: Receipt, hana: Account) -> Refund:
    return ask_refund(receipt, 15000, reason=RefundReason.WITHDRAWN, words="withdrawn", by=hana, once="one")


def test_the_day_shows_accounts_receipts_and_entries(hanas: Client, receipt: Receipt) -> None:
    page = text(hanas.get(DAY).content.decode())
    assert receipt.number in page
    assert NUMBER in page
    assert "Fee charged" in page
    assert "Payment received" in page
    assert "Application review fees $0.00 -$50.00 -$50.00" in page
    assert "Cards, on the way to the Treasurer $0.00 $200.00 $200.00" in page


def test_another_day_is_asked_for(hanas: Client, receipt: Receipt) -> None:
    page = text(hanas.get(DAY, {"day": "2020-02-29"}).content.decode())
    assert "Feb. 29, 2020" in page or "February 29, 2020" in page
    assert "Nothing was written on this day." in page
    assert receipt.number not in page


@pytest.mark.parametrize("day", ["", "yesterday", "2020-13-01", "0001-01-01", "2999-01-01"])
def test_a_day_that_is_none_is_today(hanas: Client, receipt: Receipt, day: str) -> None:
    answer = hanas.get(DAY, {"day": day})
    assert answer.status_code == 200
    assert receipt.number in answer.content.decode()


def test_there_is_no_tomorrow_yet(hanas: Client, db: None) -> None:
    page = hanas.get(DAY).content.decode()
    assert "The day after" not in page
    assert f"?day={clock.days_from_now(-1).isoformat()}" in page


def test_a_receipt_is_found_by_either_number(hanas: Client, receipt: Receipt) -> None:
    for number in (receipt.number, NUMBER.lower(), f" {receipt.number} "):
        assert "Ada" in hanas.get(reverse("cashier:find"), {"number": number}).content.decode()
    assert "0 receipts found" in hanas.get(reverse("cashier:find"), {"number": "R-1"}).content.decode()


def test_a_refund_from_asking_to_allowing(hanas: Client, ezras: Client, receipt: Receipt) -> None:
    ask = reverse("cashier:ask", args=(receipt.key,))
    once = re.search(r'name="once" value="([^"]+)"', hanas.get(ask).content.decode())
    assert once
    form = {"dollars": "150.00", "reason": "withdrawn", "words": "took it back", "once": once[1]}
    for _click in range(2):
        assert hanas.post(ask, form).status_code == 302
    refund = Refund.objects.get()
    assert (refund.cents, refund.allowed_at) == (15000, None)
    assert receipt.number in ezras.get(reverse("cashier:refunds")).content.decode()
    decide = reverse("cashier:refund", args=(refund.key,))
    assert "took it back" in ezras.get(decide).content.decode()
    assert ezras.post(decide, {"verdict": "allow"}).status_code == 302
    refund.refresh_from_db()
    assert refund.allowed_at
    assert "allowed, on its way" in hanas.get(reverse("cashier:receipt", args=(receipt.key,))).content.decode()


def test_a_refusal_needs_a_reason(hana: Account, ezras: Client, receipt: Receipt) -> None:
    refund = asked(receipt, hana)
    decide = reverse("cashier:refund", args=(refund.key,))
    page = ezras.post(decide, {"verdict": "refuse"}).content.decode()
    assert "Say why you refuse it" in page
    ezras.post(decide, {"verdict": "refuse", "words": "the review fee stays"})
    refund.refresh_from_db()
    assert refund.refused_at
    assert "Decide</button>" not in ezras.get(decide).content.decode()


@pytest.mark.parametrize("dollars", ["", "0", "-5", "200.01", "12.345", "many", "²"])
def test_an_amount_that_can_not_be_is_refused_and_kept_as_typed(hanas: Client, receipt: Receipt, dollars: str) -> None:
    ask = reverse("cashier:ask", args=(receipt.key,))
    answer = hanas.post(ask, {"dollars": dollars, "reason": "withdrawn", "once": "x"})
    assert answer.status_code == 200
    assert "Enter " in text(answer.content.decode())
    assert f'value="{dollars}"' in answer.content.decode() or not dollars
    assert not Refund.objects.exists()


def test_a_cashier_does_not_decide_and_a_supervisor_does_not_ask(
    hanas: Client, ezras: Client, hana: Account, receipt: Receipt
) -> None:
    refund = asked(receipt, hana)
    assert hanas.get(reverse("cashier:refund", args=(refund.key,))).status_code == 404
    assert ezras.get(reverse("cashier:ask", args=(receipt.key,))).status_code == 404
    assert "Ask for a refund" not in ezras.get(reverse("cashier:receipt", args=(receipt.key,))).content.decode()


@pytest.mark.parametrize("name", ["day", "find", "refunds", "receipt", "ask"])
def test_nobody_else_sees_the_money(
    staff_as: As, delia: Account, gil: Account, ada_owes: Educator, receipt: Receipt, name: str
) -> None:
    address = reverse(f"cashier:{name}", args=(receipt.key,) if name in {"receipt", "ask"} else ())
    assert ada_owes.account is not None
    for somebody in (delia, gil, ada_owes.account):
        assert staff_as(somebody).get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_every_page_in_spanish(hanas: Client, ezras: Client, hana: Account, receipt: Receipt) -> None:
    refund = asked(receipt, hana)
    keyed = (receipt.key,)
    pages = [
        (hanas, DAY, "Cuentas"),
        (hanas, reverse("cashier:find"), "Buscar un recibo"),
        (hanas, reverse("cashier:receipt", args=keyed), "espera a una segunda persona"),
        (hanas, reverse("cashier:ask", args=keyed), "Pedir un reembolso"),
        (ezras, reverse("cashier:refunds"), "Reembolsos en espera"),
        (ezras, reverse("cashier:refund", args=(refund.key,)), "Su decisión"),
    ]
    for browser, address, words in pages:
        assert words in browser.get(address, headers={"Accept-Language": "es"}).content.decode()


def test_the_day_costs_the_same_however_much_was_paid(
    hanas: Client, receipt: Receipt, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        hanas.get(DAY)
