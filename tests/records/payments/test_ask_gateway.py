"""How a visit ended is what the processor says, however and however often it is asked."""

import pytest
from django.test import override_settings

from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.errors import GatewayDown
from cecs.records.payments.models import Checkout, Entry, Receipt
from cecs.records.payments.queries import balance, owed, paid, unsettled_receipts
from cecs.records.payments.states import CheckoutState, LedgerAccount
from cecs.values.numbers import is_number
from tests.asking import times_written, written
from tests.gateway import (
    AMEX,
    ASKS,
    DEBIT,
    DECLINED,
    DISCOVER,
    EXPIRED,
    MASTERCARD,
    NO_CREDIT,
    PREPAID,
    VISA,
    Till,
    pay_at,
)
from tests.records.payments.conftest import NUMBER, opened
from tests.records.payments.test_open_checkout import SILENCE


@pytest.mark.parametrize(
    ("number", "brand"), [(VISA, "visa"), (MASTERCARD, "mastercard"), (DISCOVER, "discover")], ids=lambda one: one
)
def test_paid_and_back(ada_owes: Educator, till: Till, number: str, brand: str) -> None:
    checkout = opened(ada_owes)
    answer = pay_at(checkout.redirect_url, number)
    assert (answer.status_code, answer.headers["Location"].split("=")[-1]) == (303, checkout.key)
    assert ask_gateway(checkout).state == CheckoutState.PAID
    receipt = Receipt.objects.get()
    assert is_number(receipt.number, "R")
    assert (receipt.cents, receipt.brand, receipt.funding, receipt.last4) == (20000, brand, "credit", number[-4:])
    assert (owed(NUMBER), paid(NUMBER), till.taken(), till.held()) == (0, 20000, 20000, 0)
    assert balance(LedgerAccount.CARD_CLEARING) == 20000


def test_asked_again_nothing_more_happens(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    for _ in range(3):
        ask_gateway(checkout)
    assert (Receipt.objects.count(), Entry.objects.count(), Letter.objects.count()) == (1, 2, 1)
    assert times_written("receipt.written") == 1


def test_the_letter_says_what_was_paid_and_what_is_left(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes, 5000)
    pay_at(checkout.redirect_url)
    ask_gateway(checkout)
    letter = Letter.objects.get(letter="receipt")
    receipt = Receipt.objects.get()
    for words in (receipt.number, "$50.00", "Visa ending in 4242", "Initial certificate", "Still owed: $150.00"):
        assert words in letter.body


def test_what_is_written_stands_alone(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    ask_gateway(checkout)
    carried = written(NUMBER, "receipt.written").carries
    receipt = Receipt.objects.get()
    assert (carried["receipt"], carried["cents"], carried["last4"]) == (receipt.number, 20000, "4242")
    assert carried["payment_id"] == receipt.payment_id
    assert VISA not in str(carried)


def test_the_rooms_above_hear_of_it(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    ask_gateway(checkout)
    assert [one.for_number for one in unsettled_receipts()] == [NUMBER]


REFUSED_AT_THE_PAGE = [
    (DEBIT, "debit"),
    (PREPAID, "prepaid"),
    (AMEX, "brand"),
    (DECLINED, "declined"),
    (NO_CREDIT, "funds"),
    (EXPIRED, "expired"),
]


@pytest.mark.parametrize(("number", "reason"), REFUSED_AT_THE_PAGE, ids=lambda one: one)
def test_a_card_that_is_refused_costs_nothing(ada_owes: Educator, till: Till, number: str, reason: str) -> None:
    checkout = opened(ada_owes)
    assert pay_at(checkout.redirect_url, number).status_code == 402
    checkout = ask_gateway(checkout, left=True)
    assert (checkout.state, checkout.reason) == (CheckoutState.REFUSED, reason)
    assert (till.taken(), till.held(), owed(NUMBER)) == (0, 0, 20000)
    assert written(NUMBER, "checkout.refused").carries["reason"] == reason


@pytest.mark.parametrize(("number", "reason"), REFUSED_AT_THE_PAGE[:3], ids=lambda one: one)
def test_a_processor_that_lets_such_a_card_through_is_not_believed(
    ada_owes: Educator, till: Till, number: str, reason: str
) -> None:
    till.play(lenient=True)
    checkout = opened(ada_owes)
    assert pay_at(checkout.redirect_url, number).status_code == 303
    assert till.held() == 20000
    checkout = ask_gateway(checkout)
    assert (checkout.state, checkout.reason) == (CheckoutState.REFUSED, reason)
    assert (till.taken(), till.held(), owed(NUMBER)) == (0, 0, 20000)


def test_another_card_after_a_refusal_pays(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url, DEBIT)
    assert ask_gateway(checkout).state == CheckoutState.OPENED
    pay_at(checkout.redirect_url, VISA)
    checkout = ask_gateway(checkout)
    assert (checkout.state, checkout.reason) == (CheckoutState.PAID, "")


def test_a_bank_that_asks_the_holder_first(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    asked = pay_at(checkout.redirect_url, ASKS)
    assert "Your bank asks" in asked.text
    assert ask_gateway(checkout).state == CheckoutState.OPENED
    assert till.held() == 0


def test_a_silent_processor_changes_nothing(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    with override_settings(GATEWAY_ADDRESS=SILENCE), pytest.raises(GatewayDown):
        ask_gateway(checkout)
    assert Checkout.objects.get().state == CheckoutState.OPENED
    assert ask_gateway(checkout).state == CheckoutState.PAID


def test_a_visit_the_processor_does_not_know_is_over(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    Checkout.objects.filter(pk=checkout.pk).update(gateway_id="cs_test_nobody")
    assert ask_gateway(checkout).state == CheckoutState.ABANDONED
