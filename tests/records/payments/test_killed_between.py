"""Killed between any two steps of a payment, the next who looks finishes it: no charge is lost, none is made twice."""

from collections.abc import Callable
from typing import Literal

import pytest
from django.test import override_settings

from cecs.records.educators.models import Educator
from cecs.records.payments import jobs
from cecs.records.payments.actions import open_checkout, send_refund, settle_event, settle_visit, write_receipt
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.gateway.port import as_message
from cecs.records.payments.gateway.stripe_checkout import StripeCheckout, gateway
from cecs.records.payments.models import Checkout, Entry, Receipt, Refund
from cecs.records.payments.queries import owed
from tests.gateway import Till, pay_at
from tests.records.payments.conftest import NUMBER, opened, paid
from tests.records.payments.test_jobs import pay_twice

When = Literal["before", "after"]
Kill = Callable[[object, str, When], None]


class Killed(BaseException):
    """Nothing catches it, as nothing catches kill -9."""


@pytest.fixture
def kill(monkeypatch: pytest.MonkeyPatch) -> Kill:
    """Let the process die when it comes to a step: before it, or when it is done."""

    def dies(where: object, step: str, when: When) -> None:
        do = getattr(where, step)

        def die(*given: object, **named: object) -> object:
            monkeypatch.setattr(where, step, do)  # the next process lives
            if when == "after":
                do(*given, **named)
            raise Killed

        monkeypatch.setattr(where, step, die)

    return dies


PAYING: list[tuple[object, str, When]] = [
    (StripeCheckout, "fetch", "before"),
    (StripeCheckout, "fetch", "after"),
    (StripeCheckout, "capture", "before"),
    (StripeCheckout, "capture", "after"),
    (settle_visit, "write_receipt", "before"),
    (settle_visit, "write_receipt", "after"),
    (write_receipt, "_receipt", "after"),
    (write_receipt, "_post", "after"),
    (write_receipt, "_record", "after"),
    (write_receipt, "_compose", "after"),
]


@pytest.mark.parametrize(("where", "step", "when"), PAYING)
def test_between_paying_and_the_receipt(
    ada_owes: Educator, till: Till, kill: Kill, where: object, step: str, when: When
) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    kill(where, step, when)
    with pytest.raises(Killed):
        ask_gateway(checkout)
    with override_settings(GATEWAY_ASK_SECONDS=0):
        jobs.sweep()
    assert (till.taken(), till.held(), owed(NUMBER)) == (20000, 0, 0)
    assert (Receipt.objects.count(), Entry.objects.count()) == (1, 2)


@pytest.mark.parametrize("when", ["before", "after"])
def test_between_the_row_and_the_page(ada_owes: Educator, till: Till, kill: Kill, when: When) -> None:
    kill(StripeCheckout, "open_checkout", when)
    with pytest.raises(Killed):
        opened(ada_owes)
    assert paid(ada_owes).cents == 20000
    assert (Checkout.objects.count(), len(till.gateway.payments()["sessions"]), till.taken()) == (1, 1, 20000)


def test_before_the_row_is_written(ada_owes: Educator, till: Till, kill: Kill) -> None:
    kill(open_checkout, "record", "before")
    with pytest.raises(Killed):
        opened(ada_owes)
    assert not Checkout.objects.exists()
    assert paid(ada_owes).cents == 20000


def test_between_keeping_a_message_and_acting_on_it(ada_owes: Educator, till: Till, kill: Kill) -> None:
    pay_at(opened(ada_owes).redirect_url)
    message = as_message(till.messages("checkout.session.completed")[0])
    kill(settle_event, "ask_gateway", "before")
    with pytest.raises(Killed):
        settle_event.settle_event(message)
    assert jobs.settle_kept_events() == 1
    assert (till.taken(), Receipt.objects.count()) == (20000, 1)


@pytest.mark.parametrize(
    ("where", "step", "when"),
    [(StripeCheckout, "refund", "before"), (StripeCheckout, "refund", "after"), (send_refund, "_post", "after")],
)
def test_between_giving_back_and_writing_it_down(
    ada_owes: Educator, till: Till, kill: Kill, where: object, step: str, when: When
) -> None:
    api = gateway()
    for checkout in pay_twice(ada_owes):
        write_receipt.write_receipt(checkout, api.capture(api.fetch(checkout.gateway_id)))
    kill(where, step, when)
    with pytest.raises(Killed):
        jobs.sweep()
    jobs.sweep()
    assert (till.taken(), owed(NUMBER)) == (20000, 0)
    assert Refund.objects.filter(sent_at__isnull=False).count() == len(till.gateway.payments()["refunds"]) == 1
