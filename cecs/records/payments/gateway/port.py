"""What the product asks of a payment processor, in the product's own words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class VisitState(StrEnum):
    """How a visit to the payment page stands, as the processor has it."""

    OPEN = "open"
    AUTHORIZED = "authorized"  # the bank said yes; nothing is taken until we capture
    PAID = "paid"
    OVER = "over"  # nobody can pay there any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that we ever learn of a card."""

    brand: str
    funding: str
    last4: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One payment asked for. The same values with the same idempotency key are the same visit."""

    key: str  # ours: the processor hands it back
    cents: int
    currency: str
    title: str
    says: str  # which cards are taken and how else to pay, in the payer's language
    language: str
    return_to: str
    left_to: str
    brands: tuple[str, ...]
    fundings: tuple[str, ...]
    idempotency_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What the processor knows of one visit."""

    gateway_id: str
    state: VisitState
    cents: int = 0  # taken, or held ready to be taken
    url: str = ""
    payment_id: str = ""
    card: Card | None = None
    failure: str = ""  # why the last card tried did not pay: declined, expired, funds
    failed_card: Card | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message from the processor whose signature is right. It is a hint: the visit itself is always asked for."""

    event_id: str
    kind: str
    checkout: str  # our key, where the message carries it
    gateway_id: str  # the visit, where the message is about one
    payload: dict[str, Any]


def as_message(payload: dict[str, Any]) -> Message:
    """Read what a message is about. Raises KeyError, TypeError or AttributeError where it is no message."""
    about = payload["data"]["object"]
    told = about.get("metadata") or {}
    return Message(
        event_id=str(payload["id"]),
        kind=str(payload["type"]),
        checkout=str(about.get("client_reference_id") or told.get("checkout") or ""),
        gateway_id=str(about["id"]) if about.get("object") == "checkout.session" else "",
        payload=payload,
    )


class Gateway(Protocol):
    """A payment processor. Every method may be called twice with the same effect as once, and may raise GatewayDown."""

    def open_checkout(self, asked: Asked) -> Visit:
        """Open a visit to the payment page; its address is where to send the payer."""

    def fetch(self, gateway_id: str) -> Visit:
        """Tell how a visit stands now."""

    def capture(self, visit: Visit) -> Visit:
        """Take what the bank holds ready."""

    def release(self, visit: Visit) -> Visit:
        """Let go of what the bank holds ready: nothing is charged."""

    def close(self, gateway_id: str) -> Visit:
        """See to it that nobody can pay there any more; where somebody just has, say so."""

    def refund(self, payment_id: str, cents: int, *, idempotency_key: str) -> str:
        """Give money back to the card it came from, and tell the processor's name for it."""

    def message(self, body: bytes, signature: str) -> Message:
        """Read a message, or raise Forged."""
