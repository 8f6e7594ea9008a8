"""Stripe Checkout behind the port; the sandbox gateway speaks the same part of its API.

The bank's yes is only held (`capture_method: manual`): we look at the card before anything is taken, so that a card
the rulebook does not take is let go without a charge, whatever the processor's own rules let through.
"""

import json
import logging
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar
from urllib.parse import urlsplit

import requests
import stripe
from django.conf import settings

from cecs.records.payments.errors import Forged, GatewayDown, NotRefundable
from cecs.records.payments.gateway.port import Asked, Card, Message, Visit, VisitState, as_message

_T = TypeVar("_T")
_LOG = logging.getLogger(__name__)
_SECONDS_TO_CONNECT, _SECONDS_TO_ANSWER, _RETRIES, _TOLERANCE_SECONDS = 3, 15, 2, 300
_FULLY = ["payment_intent.latest_charge"]
_BLOCKS = {
    "amex": "american_express",
    "discover": "discover_global_network",
    "mastercard": "mastercard",
    "visa": "visa",
}
_FAILURES = {"expired_card": "expired", "insufficient_funds": "funds"}


class StripeCheckout:
    """Stripe's hosted payment page, by full redirect."""

    def __init__(self, address: str, key: str, webhook_secret: str) -> None:
        """Speak to this address with this key; believe messages signed with this secret."""
        session = requests.Session()
        session.trust_env = urlsplit(address).hostname not in {
            "localhost",
            "127.0.0.1",
        }  # no proxy to one's own machine
        timeout = (_SECONDS_TO_CONNECT, _SECONDS_TO_ANSWER)
        self._secret = webhook_secret
        self._api = stripe.StripeClient(
            key,
            base_addresses={"api": address},
            max_network_retries=_RETRIES,
            http_client=stripe.RequestsClient(timeout=timeout, session=session),
        ).v1

    def open_checkout(self, asked: Asked) -> Visit:
        """Open a visit; the same question again is answered with the same visit."""
        session = _answered(
            lambda: self._api.checkout.sessions.create(_session_of(asked), {"idempotency_key": asked.idempotency_key})
        )
        return Visit(gateway_id=session.id, state=VisitState.OPEN, url=session.url or "")

    def fetch(self, gateway_id: str) -> Visit:
        """Ask how a visit stands. A visit the processor does not know can't be paid any more."""
        try:
            session = _answered(lambda: self._api.checkout.sessions.retrieve(gateway_id, {"expand": _FULLY}))
        except stripe.InvalidRequestError as refusal:
            if refusal.http_status != requests.codes.not_found:
                raise GatewayDown(f"The processor will not say how {gateway_id} stands.") from refusal
            return Visit(gateway_id=gateway_id, state=VisitState.OVER)
        return _visit(session)

    def capture(self, visit: Visit) -> Visit:
        """Take what is held. Where that can't be done any more, what the processor says then is what counts."""
        self._try(lambda: self._api.payment_intents.capture(visit.payment_id))
        return self.fetch(visit.gateway_id)

    def release(self, visit: Visit) -> Visit:
        """Let go of what is held."""
        self._try(lambda: self._api.payment_intents.cancel(visit.payment_id))
        return self.fetch(visit.gateway_id)

    def close(self, gateway_id: str) -> Visit:
        """Expire the visit, unless somebody just paid."""
        self._try(lambda: self._api.checkout.sessions.expire(gateway_id))
        return self.fetch(gateway_id)

    def refund(self, payment_id: str, cents: int, *, idempotency_key: str) -> str:
        """Give money back."""
        try:
            made = _answered(
                lambda: self._api.refunds.create(
                    {"payment_intent": payment_id, "amount": cents}, {"idempotency_key": idempotency_key}
                )
            )
        except stripe.InvalidRequestError as refusal:
            raise NotRefundable(f"The processor gives nothing back on {payment_id}: {refusal.code}.") from refusal
        return made.id

    def message(self, body: bytes, signature: str) -> Message:
        """Read a message whose signature is right."""
        try:
            text = body.decode()
            stripe.WebhookSignature.verify_header(text, signature, self._secret, _TOLERANCE_SECONDS)
            return as_message(json.loads(text))
        except (stripe.SignatureVerificationError, ValueError, KeyError, TypeError, AttributeError) as trouble:
            raise Forged("The message does not come from the payment processor.") from trouble

    def _try(self, ask: Callable[[], object]) -> None:
        """Ask for a change; a refusal means that things stand otherwise than we thought, and is asked about next."""
        try:
            _answered(ask)
        except stripe.InvalidRequestError as refusal:
            _LOG.info("the processor refused a change: %s", refusal.code)


@lru_cache(maxsize=4)
def _connected(address: str, key: str, webhook_secret: str) -> StripeCheckout:
    return StripeCheckout(address, key, webhook_secret)


def gateway() -> StripeCheckout:
    """Give the processor that the settings name."""
    return _connected(settings.GATEWAY_ADDRESS, settings.GATEWAY_KEY, settings.GATEWAY_WEBHOOK_SECRET)


def _answered(ask: Callable[[], _T]) -> _T:
    """Ask; silence, and anything that is not an answer to this question, is GatewayDown."""
    try:
        return ask()
    except stripe.InvalidRequestError:
        raise
    except stripe.StripeError as trouble:
        _LOG.warning("the payment processor: %s", trouble)
        raise GatewayDown("The payment processor does not answer.") from trouble


def _session_of(asked: Asked) -> "stripe.params.checkout.SessionCreateParams":
    """Say in Stripe's words what is asked. Funding is told as metadata: the processor's own rules may read it."""
    blocked = [theirs for ours, theirs in _BLOCKS.items() if ours not in asked.brands]
    told = {"checkout": asked.key, "brands": ",".join(asked.brands), "funding": ",".join(asked.fundings)}
    return {
        "mode": "payment",
        "client_reference_id": asked.key,
        "allowed_payment_method_types": ["card"],
        "payment_method_options": {"card": {"restrictions": {"brands_blocked": blocked}}},
        "line_items": [
            {
                "quantity": 1,
                "price_data": {
                    "currency": asked.currency.lower(),
                    "unit_amount": asked.cents,
                    "product_data": {"name": asked.title},
                },
            }
        ],
        "payment_intent_data": {"capture_method": "manual", "description": asked.title, "metadata": told},
        "metadata": told,
        "custom_text": {"submit": {"message": asked.says}},
        "locale": "es" if asked.language == "es" else "en",
        "success_url": asked.return_to,
        "cancel_url": asked.left_to,
    }


def _visit(session: stripe.checkout.Session) -> Visit:
    """Say in our words how a session stands. The payment speaks louder than the page."""
    intent = session.payment_intent
    if not isinstance(intent, stripe.PaymentIntent):
        over = session.status != "open"
        return Visit(gateway_id=session.id, state=VisitState.OVER if over else VisitState.OPEN, url=session.url or "")
    failure, failed_card = _failed(intent)
    return Visit(
        gateway_id=session.id,
        state=_state(session.status or "", intent.status),
        cents=intent.amount_received or intent.amount_capturable,
        url=session.url or "",
        payment_id=intent.id,
        card=_card_of_charge(intent),
        failure=failure,
        failed_card=failed_card,
    )


def _state(page: str, payment: str) -> VisitState:
    if payment == "succeeded":
        return VisitState.PAID
    if payment == "requires_capture":
        return VisitState.AUTHORIZED
    if payment == "canceled" or page == "expired":
        return VisitState.OVER
    return VisitState.OPEN


def _card_of_charge(intent: stripe.PaymentIntent) -> Card | None:
    charge = intent.latest_charge
    details = charge.payment_method_details if isinstance(charge, stripe.Charge) else None
    card = details.card if details else None
    return Card(brand=card.brand or "", funding=card.funding or "", last4=card.last4 or "") if card else None


def _failed(intent: stripe.PaymentIntent) -> tuple[str, Card | None]:
    """Say why the last card tried did not pay, and which kind of card it was."""
    error = intent.last_payment_error
    if error is None:
        return "", None
    method = error.payment_method
    tried = method.card if method else None
    card = Card(brand=tried.brand, funding=tried.funding, last4=tried.last4 or "") if tried else None
    code = error.decline_code or error.code or ""
    return _FAILURES.get(code, "declined"), card
