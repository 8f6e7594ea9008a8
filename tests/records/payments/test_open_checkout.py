"""Somebody wants to pay by card: one visit at a time for one number."""

import pytest
from django.test import override_settings

from cecs.records.accounts.actions.choose_language import choose_language
from cecs.records.accounts.errors import NotAllowed
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.actions.open_checkout import open_checkout
from cecs.records.payments.errors import GatewayDown, NothingOwed
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import owed
from cecs.records.payments.states import CheckoutState
from tests.asking import times_written, written
from tests.gateway import Till, pay_at
from tests.records.payments.conftest import BACK, NUMBER, opened, paid, signs_in

SILENCE = "http://127.0.0.1:9"


def test_the_payer_is_sent_to_the_page_of_the_processor(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    assert checkout.redirect_url.startswith(f"http://localhost:{till.gateway.settings.port}/pay/")
    (session,) = till.gateway.payments()["sessions"]
    assert session["amount_total"] == 20000
    assert session["success_url"] == f"{BACK}?checkout={checkout.key}"
    assert session["cancel_url"] == f"{BACK}?checkout={checkout.key}&left=yes"
    assert session["metadata"] == {
        "checkout": checkout.key,
        "brands": "visa,mastercard,discover",
        "funding": "credit",
    }
    assert "certified or cashier's check" in session["custom_text"]["submit"]["message"]


def test_nothing_is_captured_before_the_card_is_looked_at(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    assert (till.taken(), till.held()) == (0, 20000)


def test_a_double_click_is_one_visit(ada_owes: Educator, till: Till) -> None:
    assert opened(ada_owes).pk == opened(ada_owes).pk
    assert len(till.gateway.payments()["sessions"]) == 1
    assert times_written("checkout.opened") == 1


def test_a_visit_killed_before_its_page_came_goes_on_with_the_same_page(ada_owes: Educator, till: Till) -> None:
    first = opened(ada_owes)
    Checkout.objects.filter(pk=first.pk).update(gateway_id="", redirect_url="")  # as if killed in between
    second = opened(ada_owes)
    assert (second.pk, second.redirect_url) == (first.pk, first.redirect_url)
    assert len(till.gateway.payments()["sessions"]) == 1


def test_another_sum_closes_the_first_visit(ada_owes: Educator, till: Till) -> None:
    first = opened(ada_owes, 5000)
    second = opened(ada_owes, 20000)
    first.refresh_from_db()
    assert (first.state, second.state) == (CheckoutState.ABANDONED, CheckoutState.OPENED)
    assert pay_at(first.redirect_url).status_code == 410


def test_whoever_has_paid_is_not_sent_to_pay_again(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)  # paid, but nobody here knows
    with pytest.raises(NothingOwed):
        opened(ada_owes)
    assert (owed(NUMBER), till.taken()) == (0, 20000)


def test_the_review_fee_first_and_the_rest_later(ada_owes: Educator, till: Till) -> None:
    paid(ada_owes, 5000)
    assert owed(NUMBER) == 15000
    paid(ada_owes, 15000)
    assert (owed(NUMBER), till.taken()) == (0, 20000)


@pytest.mark.parametrize("cents", [0, -1, 20001])
def test_only_what_is_owed_can_be_paid(ada_owes: Educator, till: Till, cents: int) -> None:
    with pytest.raises(NothingOwed):
        opened(ada_owes, cents)
    assert not Checkout.objects.exists()


def test_nobody_pays_on_anothers_account(ada_owes: Educator, ben: Educator, till: Till) -> None:
    with pytest.raises(NotAllowed):
        open_checkout(NUMBER, 5000, educator=ada_owes, by=signs_in(ben), return_to=BACK)
    with pytest.raises(NothingOwed):  # his own, but the number is hers
        open_checkout(NUMBER, 5000, educator=ben, by=signs_in(ben), return_to=BACK)
    opened(ada_owes, 5000)
    with pytest.raises(NothingOwed):
        open_checkout(NUMBER, 5000, educator=ben, by=signs_in(ben), return_to=BACK)


def test_a_silent_processor_charges_nothing_and_is_asked_again(ada_owes: Educator, till: Till) -> None:
    with override_settings(GATEWAY_ADDRESS=SILENCE), pytest.raises(GatewayDown):
        opened(ada_owes)
    kept = Checkout.objects.get()
    assert (kept.state, kept.redirect_url) == (CheckoutState.OPENED, "")
    assert opened(ada_owes).pk == kept.pk


def test_what_is_written(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    row = written(NUMBER, "checkout.opened")
    assert row.actor == signs_in(ada_owes).printed_name
    assert row.carries == {"educator": ada_owes.number, "cents": 20000, "checkout": checkout.key}


def test_a_visit_is_in_the_language_its_payer_reads(till: Till, ada_owes: Educator) -> None:
    choose_language(signs_in(ada_owes), "es", by=signs_in(ada_owes))
    ada_owes.refresh_from_db()
    opened(ada_owes)
    (session,) = till.gateway.payments()["sessions"]
    assert session["locale"] == "es"
    assert session["custom_text"]["submit"]["message"].startswith("Solo tarjetas de crédito")


def test_coming_back_without_paying_closes_the_visit(ada_owes: Educator, till: Till) -> None:
    checkout = ask_gateway(opened(ada_owes), left=True)
    assert checkout.state == CheckoutState.ABANDONED
    assert opened(ada_owes).pk != checkout.pk
