"""Where the processor's messages come in: signed or refused, kept as they came, acted on whenever they come."""

import json
from collections.abc import Mapping
from http import HTTPStatus

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from django.test import Client, override_settings

from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.jobs import settle_kept_events
from cecs.records.payments.models import Checkout, GatewayEvent, Receipt
from cecs.records.payments.queries import owed, unsettled_events
from cecs.records.payments.states import CheckoutState
from sandbox.gateway.messages import signature
from tests.asking import times_written
from tests.gateway import Till, pay_at, till
from tests.records.payments.conftest import NUMBER, ada_owes, opened
from tests.records.payments.test_open_checkout import SILENCE

__all__ = ["ada_owes", "till"]

HOOK = "/webhooks/gateway/"


def sent(client: Client, till: Till, message: Mapping[str, object] | str, signed: str = "") -> HTTPStatus:
    """Send a message as the gateway does."""
    body = message if isinstance(message, str) else json.dumps(message)
    answer = client.post(
        HOOK, body, content_type="application/json", headers={"Stripe-Signature": signed or till.signed(body)}
    )
    return HTTPStatus(answer.status_code)


def test_a_message_before_the_payer_is_back(ada_owes: Educator, till: Till, client: Client) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    (completed,) = till.messages("checkout.session.completed")
    assert sent(client, till, completed) == HTTPStatus.OK
    assert (Receipt.objects.count(), owed(NUMBER), till.taken()) == (1, 0, 20000)
    assert ask_gateway(checkout).state == CheckoutState.PAID  # now the payer comes back
    assert (Receipt.objects.count(), times_written("receipt.written")) == (1, 1)


def test_a_message_twice_is_a_message_once(ada_owes: Educator, till: Till, client: Client) -> None:
    pay_at(opened(ada_owes).redirect_url)
    (completed,) = till.messages("checkout.session.completed")
    for _ in range(2):
        assert sent(client, till, completed) == HTTPStatus.OK
    assert (GatewayEvent.objects.count(), Receipt.objects.count()) == (1, 1)


def test_messages_in_the_wrong_order(ada_owes: Educator, till: Till, client: Client) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    ask_gateway(checkout)
    for message in reversed(till.messages()):
        assert sent(client, till, message) == HTTPStatus.OK
    assert (GatewayEvent.objects.count(), Receipt.objects.count(), owed(NUMBER)) == (2, 1, 0)


def test_a_success_after_the_visit_was_given_up_still_counts(ada_owes: Educator, till: Till, client: Client) -> None:
    checkout = opened(ada_owes)
    Checkout.objects.filter(pk=checkout.pk).update(state=CheckoutState.ABANDONED)
    pay_at(checkout.redirect_url)
    sent(client, till, till.messages("checkout.session.completed")[0])
    checkout.refresh_from_db()
    assert (checkout.state, owed(NUMBER), till.taken()) == (CheckoutState.PAID, 0, 20000)


def test_a_message_says_nothing_that_is_not_asked_about(ada_owes: Educator, till: Till, client: Client) -> None:
    """Whoever forged a body with a right signature could still not make anything paid."""
    checkout = opened(ada_owes)
    about = {"object": "checkout.session", "id": checkout.gateway_id, "status": "complete", "payment_status": "paid"}
    body = {"id": "evt_1", "type": "checkout.session.completed", "data": {"object": about}}
    assert sent(client, till, body) == HTTPStatus.OK
    assert not Receipt.objects.exists()


@pytest.mark.parametrize("flaw", ["no signature", "another's", "old", "changed"])
def test_a_forged_message_is_refused_and_not_kept(ada_owes: Educator, till: Till, client: Client, flaw: str) -> None:
    pay_at(opened(ada_owes).redirect_url)
    body = json.dumps(till.messages("checkout.session.completed")[0])
    secret = till.gateway.settings.webhook_secret
    signed = {
        "no signature": "none",
        "another's": signature(body, "another secret"),
        "old": signature(body, secret, at=1_600_000_000),
        "changed": signature(body + " ", secret),
    }[flaw]
    assert sent(client, till, body, signed) == HTTPStatus.BAD_REQUEST
    assert not GatewayEvent.objects.exists()
    assert not Receipt.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "[]", '{"id": "evt_1"}', '{"id": 1, "type": "x", "data": null}'])
def test_a_signed_message_that_is_none_is_refused(db: None, till: Till, client: Client, body: str) -> None:
    assert sent(client, till, body) == HTTPStatus.BAD_REQUEST


def test_only_a_post_is_taken(db: None, client: Client) -> None:
    assert client.get(HOOK).status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_what_can_not_be_asked_about_yet_is_kept(ada_owes: Educator, till: Till, client: Client) -> None:
    pay_at(opened(ada_owes).redirect_url)
    with override_settings(GATEWAY_ADDRESS=SILENCE):
        assert sent(client, till, till.messages("checkout.session.completed")[0]) == HTTPStatus.OK
        assert settle_kept_events() == 0
    assert (unsettled_events().count(), Receipt.objects.count()) == (1, 0)
    assert settle_kept_events() == 1
    assert (unsettled_events().count(), Receipt.objects.count()) == (0, 1)


def test_the_raw_message_can_not_be_changed(ada_owes: Educator, till: Till, client: Client) -> None:
    pay_at(opened(ada_owes).redirect_url)
    message = till.messages("checkout.session.completed")[0]
    sent(client, till, message)
    assert GatewayEvent.objects.get().payload == message
    with pytest.raises(DatabaseError), transaction.atomic():
        GatewayEvent.objects.update(payload={})
