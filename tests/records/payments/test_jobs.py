"""The sweep: paid-but-unknown is settled with no staff step, and nothing stays open for ever."""

from datetime import timedelta

import pytest
from django.test import override_settings

from cecs.records.educators.models import Educator
from cecs.records.payments import jobs
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.actions.charge import charge
from cecs.records.payments.actions.write_receipt import write_receipt
from cecs.records.payments.gateway.stripe_checkout import gateway
from cecs.records.payments.jobs import sweep
from cecs.records.payments.models import Checkout, Receipt, Refund
from cecs.records.payments.queries import balance, owed, paid
from cecs.records.payments.states import CheckoutState, LedgerAccount
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import times_written, written
from tests.gateway import Till, pay_at
from tests.records.payments.conftest import NUMBER, OTHER, fee, opened
from tests.records.payments.test_open_checkout import SILENCE

AT_ONCE = override_settings(GATEWAY_ASK_SECONDS=0)


def an_hour_later(checkout: Checkout) -> None:
    """Let a visit have been opened long ago."""
    Checkout.objects.filter(pk=checkout.pk).update(opened_at=clock.now() - timedelta(minutes=61))


@AT_ONCE
def test_paid_but_unknown_is_found(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    assert sweep() == 1
    assert (owed(NUMBER), Receipt.objects.count(), till.taken()) == (0, 1, 20000)
    assert sweep() == 0


@AT_ONCE
def test_a_visit_under_way_is_left_open(ada_owes: Educator, till: Till) -> None:
    opened(ada_owes)
    assert sweep() == 0
    assert Checkout.objects.get().state == CheckoutState.OPENED


def test_a_visit_just_opened_is_not_asked_about(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    assert sweep() == 0


@AT_ONCE
def test_a_visit_nobody_finished_is_closed(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    an_hour_later(checkout)
    assert sweep() == 1
    assert Checkout.objects.get().state == CheckoutState.ABANDONED
    assert pay_at(checkout.redirect_url).status_code == 410
    assert written(NUMBER, "checkout.abandoned").carries["checkout"] == checkout.key


@AT_ONCE
def test_paid_in_the_last_minute_counts(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    an_hour_later(checkout)
    sweep()
    assert Checkout.objects.get().state == CheckoutState.PAID


@AT_ONCE
def test_a_visit_whose_page_never_came_is_given_up(ada_owes: Educator, till: Till) -> None:
    checkout = Checkout.objects.create(educator=ada_owes, for_number=NUMBER, cents=100)
    sweep()
    assert Checkout.objects.get().state == CheckoutState.OPENED
    an_hour_later(checkout)
    sweep()
    assert Checkout.objects.get().state == CheckoutState.ABANDONED


@AT_ONCE
def test_a_silent_processor_is_asked_in_the_next_round(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    with override_settings(GATEWAY_ADDRESS=SILENCE):
        assert sweep() == 0
    assert sweep() == 1


@AT_ONCE
def test_trouble_with_one_does_not_keep_the_others_waiting(
    ada_owes: Educator, till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    charge(ada_owes, fee(), for_number=OTHER, on=clock.today())
    first, second = opened(ada_owes), opened(ada_owes, number=OTHER)
    for checkout in (first, second):
        pay_at(checkout.redirect_url)

    def troubled(checkout: Checkout, *, left: bool) -> Checkout:
        if checkout.pk == first.pk:
            raise ValueError("trouble")
        return ask_gateway(checkout, left=left)

    monkeypatch.setattr(jobs, "ask_gateway", troubled)
    assert sweep() == 1
    assert (owed(NUMBER), owed(OTHER)) == (20000, 0)


def pay_twice(educator: Educator) -> tuple[Checkout, Checkout]:
    """Pay at two pages before anybody here looks."""
    first = opened(educator)
    pay_at(first.redirect_url)
    Checkout.objects.filter(pk=first.pk).update(state=CheckoutState.ABANDONED)  # else the second would not open
    second = opened(educator)
    pay_at(second.redirect_url)
    return first, second


@AT_ONCE
def test_of_two_payments_the_second_is_let_go_before_it_is_taken(ada_owes: Educator, till: Till) -> None:
    first, second = pay_twice(ada_owes)
    assert till.held() == 40000
    sweep()
    Checkout.objects.filter(pk=first.pk, state=CheckoutState.ABANDONED).update(state=CheckoutState.OPENED)
    sweep()
    first.refresh_from_db()
    assert (till.taken(), till.held(), owed(NUMBER)) == (20000, 0, 0)
    assert (first.state, first.reason) == (CheckoutState.ABANDONED, "already-paid")
    assert second.cents == Receipt.objects.get().cents


def test_of_two_payments_taken_the_second_goes_back(ada_owes: Educator, till: Till) -> None:
    for checkout in pay_twice(ada_owes):  # both were captured before either was written down
        taken = gateway().capture(gateway().fetch(checkout.gateway_id))
        checkout.refresh_from_db()
        write_receipt(checkout, taken)
    assert (till.taken(), paid(NUMBER), Refund.objects.count()) == (40000, 40000, 1)
    assert sweep() == 1
    assert sweep() == 0
    assert (till.taken(), paid(NUMBER), owed(NUMBER)) == (20000, 20000, 0)
    assert balance(LedgerAccount.RECEIVABLE) == 0
    assert balance(LedgerAccount.CARD_CLEARING) == 20000
    assert (times_written("refund.asked"), times_written("refund.sent")) == (1, 1)


def test_a_refund_the_processor_will_not_make_is_a_task(ada_owes: Educator, till: Till) -> None:
    for checkout in pay_twice(ada_owes):
        taken = gateway().capture(gateway().fetch(checkout.gateway_id))
        write_receipt(checkout, taken)
    for intent in till.gateway.payments()["payments"]:
        till.gateway.till.refund({"payment_intent": intent["id"]})  # somebody gave it back at the processor's own page
    for _ in range(2):
        assert sweep() == 0
    assert len(open_tasks(["refund.not-sent"])) == 1
    assert Refund.objects.get().refused_at
    assert times_written("refund.refused") == 1
