"""A message from the processor is a hint: kept once, and what it speaks of is asked about."""

import pytest
from django.test import override_settings

from cecs.records.educators.models import Educator
from cecs.records.payments.actions.settle_event import settle_event
from cecs.records.payments.gateway.port import Message, as_message
from cecs.records.payments.models import GatewayEvent, Receipt
from cecs.records.payments.queries import owed, unsettled_events
from cecs.records.worklist.queries import open_tasks
from tests.asking import nothing_is_owed, times_written
from tests.gateway import DEBIT, Till, pay_at
from tests.records.payments.conftest import NUMBER, opened
from tests.records.payments.test_open_checkout import SILENCE


def message(kind: str, about: dict[str, object], name: str = "evt_1") -> Message:
    return as_message({"id": name, "type": kind, "data": {"object": about}})


def test_a_message_twice_settles_once(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    (told,) = till.messages("checkout.session.completed")
    for _ in range(2):
        assert settle_event(as_message(told)).settled_at
    assert (GatewayEvent.objects.count(), Receipt.objects.count()) == (1, 1)


def test_what_is_written_is_the_receipt_and_nothing_is_owed_after(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    settle_event(as_message(till.messages("checkout.session.completed")[0]))
    assert (times_written("receipt.written"), owed(NUMBER)) == (1, 0)


def test_a_card_that_failed_is_noted_and_nothing_else(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url, DEBIT)
    settle_event(as_message(till.messages("payment_intent.payment_failed")[0]))
    checkout.refresh_from_db()
    assert (checkout.state, checkout.reason, owed(NUMBER)) == ("opened", "debit", 20000)


@pytest.mark.parametrize("kind", ["checkout.session.completed", "payment_intent.succeeded"])
def test_money_that_nobody_here_asked_for_is_a_task_once(db: None, kind: str) -> None:
    for _ in range(2):
        settle_event(message(kind, {"object": "checkout.session", "id": "cs_of_somebody_else"}))
    assert [task.subject for task in open_tasks(["payment.unknown"])] == ["evt_1"]
    assert not Receipt.objects.exists()


def test_a_dispute_is_a_task(db: None) -> None:
    settle_event(message("charge.dispute.created", {"object": "dispute", "id": "dp_1"}))
    assert [task.subject for task in open_tasks(["payment.disputed"])] == ["evt_1"]


def test_a_message_about_something_else_is_kept_and_sets_nothing_going(db: None) -> None:
    event = settle_event(message("payout.paid", {"object": "payout", "id": "po_1"}))
    assert event.settled_at
    assert nothing_is_owed()


def test_a_silent_processor_leaves_the_message_to_the_sweep(ada_owes: Educator, till: Till) -> None:
    pay_at(opened(ada_owes).redirect_url)
    with override_settings(GATEWAY_ADDRESS=SILENCE):
        assert settle_event(as_message(till.messages()[0])).settled_at is None
    assert unsettled_events().count() == 1
