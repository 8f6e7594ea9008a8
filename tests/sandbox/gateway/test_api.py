"""The sandbox speaks Stripe's API: asked with Stripe's own client."""

from typing import Any

import pytest
import requests
import stripe

from tests.gateway import ASKS, DEBIT, DECLINED, SECONDS, Till, pay_at


def asked(*, manual: bool = False, **more: Any) -> Any:
    """Ask for a visit to pay $200."""
    return {
        "mode": "payment",
        "success_url": "http://localhost:8000/back",
        "cancel_url": "http://localhost:8000/left",
        "client_reference_id": "ours",
        "line_items": [
            {
                "quantity": 1,
                "price_data": {"currency": "usd", "unit_amount": 20000, "product_data": {"name": "Fee"}},
            }
        ],
        "payment_intent_data": {"capture_method": "manual" if manual else "automatic"},
        **more,
    }


def test_paid_at_once(api: stripe.StripeClient, till: Till) -> None:
    session = api.v1.checkout.sessions.create(asked())
    assert (session.status, session.payment_status, session.amount_total) == ("open", "unpaid", 20000)
    assert session.url is not None
    answer = pay_at(session.url)
    assert answer.headers["Location"] == "http://localhost:8000/back"
    again = api.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent.latest_charge"]})
    assert (again.status, again.payment_status, again.url) == ("complete", "paid", None)
    intent = again.payment_intent
    assert isinstance(intent, stripe.PaymentIntent)
    assert isinstance(intent.latest_charge, stripe.Charge)
    assert (intent.status, intent.amount_received, intent.latest_charge.captured) == ("succeeded", 20000, True)
    assert [one["type"] for one in till.messages()] == ["checkout.session.completed", "payment_intent.succeeded"]


def test_held_then_captured(api: stripe.StripeClient, till: Till) -> None:
    session = api.v1.checkout.sessions.create(asked(manual=True))
    pay_at(session.url or "")
    name = str(api.v1.checkout.sessions.retrieve(session.id).payment_intent)
    held = api.v1.payment_intents.retrieve(name)
    assert (held.status, held.amount_capturable, till.taken()) == ("requires_capture", 20000, 0)
    assert api.v1.payment_intents.capture(name).status == "succeeded"
    with pytest.raises(stripe.InvalidRequestError):
        api.v1.payment_intents.capture(name)
    with pytest.raises(stripe.InvalidRequestError):
        api.v1.payment_intents.cancel(name)
    assert till.taken() == 20000


def test_held_then_let_go(api: stripe.StripeClient, till: Till) -> None:
    session = api.v1.checkout.sessions.create(asked(manual=True))
    pay_at(session.url or "")
    name = str(api.v1.checkout.sessions.retrieve(session.id).payment_intent)
    assert api.v1.payment_intents.cancel(name).status == "canceled"
    assert (till.taken(), till.held()) == (0, 0)


def test_the_same_key_is_the_same_answer(api: stripe.StripeClient, till: Till) -> None:
    first = api.v1.checkout.sessions.create(asked(), {"idempotency_key": "once"})
    second = api.v1.checkout.sessions.create(asked(), {"idempotency_key": "once"})
    assert first.id == second.id
    with pytest.raises(stripe.IdempotencyError):
        api.v1.checkout.sessions.create(asked(client_reference_id="another"), {"idempotency_key": "once"})
    assert len(till.gateway.payments()["sessions"]) == 1


def test_a_visit_is_closed_once(api: stripe.StripeClient) -> None:
    session = api.v1.checkout.sessions.create(asked())
    assert api.v1.checkout.sessions.expire(session.id).status == "expired"
    with pytest.raises(stripe.InvalidRequestError):
        api.v1.checkout.sessions.expire(session.id)
    assert pay_at(session.url or "").status_code == 410


def test_a_refund_in_parts_and_never_more_than_came(api: stripe.StripeClient, till: Till) -> None:
    session = api.v1.checkout.sessions.create(asked())
    pay_at(session.url or "")
    name = str(api.v1.checkout.sessions.retrieve(session.id).payment_intent)
    once = api.v1.refunds.create({"payment_intent": name, "amount": 5000}, {"idempotency_key": "r"})
    assert api.v1.refunds.create({"payment_intent": name, "amount": 5000}, {"idempotency_key": "r"}).id == once.id
    assert till.taken() == 15000
    with pytest.raises(stripe.InvalidRequestError):
        api.v1.refunds.create({"payment_intent": name, "amount": 15001})
    api.v1.refunds.create({"payment_intent": name})
    assert till.taken() == 0


@pytest.mark.parametrize(("number", "code"), [(DECLINED, "generic_decline"), (DEBIT, "card_not_supported")])
def test_a_refusal_leaves_the_visit_open(api: stripe.StripeClient, till: Till, number: str, code: str) -> None:
    session = api.v1.checkout.sessions.create(asked(metadata={"brands": "visa", "funding": "credit"}))
    assert pay_at(session.url or "", number).status_code == 402
    again = api.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    intent = again.payment_intent
    assert isinstance(intent, stripe.PaymentIntent)
    assert intent.last_payment_error is not None
    assert (again.status, intent.last_payment_error.decline_code) == ("open", code)
    assert [one["type"] for one in till.messages()] == ["payment_intent.payment_failed"]


@pytest.mark.parametrize(("answer", "taken"), [("yes", 20000), ("no", 0)])
def test_the_bank_asks_the_holder(api: stripe.StripeClient, till: Till, answer: str, taken: int) -> None:
    session = api.v1.checkout.sessions.create(asked())
    pay_at(session.url or "", ASKS)
    assert till.taken() == 0
    form = {"card": ASKS, "confirmed": answer}
    requests.post(f"{session.url}/confirm", form, allow_redirects=False, timeout=SECONDS)
    assert till.taken() == taken


def test_two_clicks_on_pay_charge_once(api: stripe.StripeClient, till: Till) -> None:
    session = api.v1.checkout.sessions.create(asked())
    assert [pay_at(session.url or "").status_code for _ in range(2)] == [303, 303]
    assert till.taken() == 20000


@pytest.mark.parametrize(
    "wrong", [{"mode": "setup"}, {"success_url": ""}, {"line_items": []}, {"line_items": [{"quantity": 1}]}]
)
def test_what_is_not_understood_is_refused(api: stripe.StripeClient, wrong: dict[str, Any]) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        api.v1.checkout.sessions.create(asked(**wrong))


def test_what_is_not_there_is_not_found(api: stripe.StripeClient) -> None:
    for ask in (
        lambda: api.v1.checkout.sessions.retrieve("cs_none"),
        lambda: api.v1.payment_intents.retrieve("pi_none"),
        lambda: api.v1.payment_intents.capture("pi_none"),
        lambda: api.v1.customers.create({}),
        lambda: api.v1.customers.retrieve("cus_none"),
    ):
        with pytest.raises(stripe.InvalidRequestError) as refusal:
            ask()
        assert refusal.value.http_status == 404


def test_only_who_holds_the_key_is_answered(till: Till) -> None:
    stranger = stripe.StripeClient("another key", base_addresses={"api": till.address}, max_network_retries=0)
    with pytest.raises(stripe.AuthenticationError):
        stranger.v1.checkout.sessions.create(asked())
    for path in ("/sandbox/payments", "/sandbox/faults"):
        assert requests.get(till.address + path, timeout=SECONDS).status_code == 401


def test_a_silent_processor(api: stripe.StripeClient, till: Till) -> None:
    till.play(silent=True)
    with pytest.raises(stripe.APIError):
        api.v1.checkout.sessions.create(asked())


def test_no_number_of_a_card_is_kept(api: stripe.StripeClient, till: Till) -> None:
    session = api.v1.checkout.sessions.create(asked())
    pay_at(session.url or "", DECLINED)
    pay_at(session.url or "")
    kept = till.gateway.settings.state.read_bytes()
    log = till.gateway.settings.state.with_suffix(".sqlite3-wal")
    kept += log.read_bytes() if log.exists() else b""
    assert b"4242424242424242" not in kept
    assert b"4000000000000002" not in kept
    assert b"4242" in kept
