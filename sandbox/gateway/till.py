"""What the gateway does with money that is not real: visits, holds, captures, refunds, and the messages they cause."""

import secrets
import time
from typing import Any

from sandbox.gateway.cards import Card
from sandbox.gateway.errors import not_found, not_now
from sandbox.gateway.settings import Settings
from sandbox.gateway.store import Json, Store

_A_DAY = 24 * 60 * 60
_RELEASABLE = {"requires_payment_method", "requires_action", "requires_capture"}


def new_id(prefix: str) -> str:
    """Make an id nobody can guess."""
    return f"{prefix}_test_{secrets.token_urlsafe(18)}"


class Till:
    """Every change of one gateway. Each method is one transaction."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Work on this file, with these settings."""
        self.store, self.settings = store, settings

    def open_session(self, asked: Json) -> Json:
        """Open a visit to the payment page."""
        if asked.get("mode") != "payment" or not asked.get("success_url"):
            raise not_now("parameter_missing", "mode=payment and success_url are needed")
        lines = asked.get("line_items") or []
        total = sum(int(line["quantity"]) * int(line["price_data"]["unit_amount"]) for line in lines)
        if total <= 0:
            raise not_now("amount_too_small", "the lines must come to more than nothing")
        name, now = new_id("cs"), int(time.time())
        return self.store.keep(
            {
                "id": name,
                "object": "checkout.session",
                "amount_total": total,
                "cancel_url": asked.get("cancel_url"),
                "client_reference_id": asked.get("client_reference_id"),
                "created": now,
                "currency": lines[0]["price_data"]["currency"],
                "custom_text": asked.get("custom_text") or {},
                "expires_at": now + _A_DAY,
                "livemode": False,
                "locale": asked.get("locale", "auto"),
                "metadata": asked.get("metadata") or {},
                "mode": "payment",
                "payment_intent": None,
                "payment_status": "unpaid",
                "status": "open",
                "success_url": asked["success_url"],
                "url": f"{self.settings.seen_at}/pay/{name}",
                "_asked": asked,
            }
        )

    def session(self, name: str) -> Json:
        """Give a visit as it stands now."""
        found = self.store.find(name)
        if not found or found["object"] != "checkout.session":
            raise not_found(name)
        if found["status"] == "open" and found["expires_at"] < time.time():
            return self.expire(name)
        return found

    def expire(self, name: str) -> Json:
        """Close a visit that was not paid."""
        with self.store.change():
            session = self.store.find(name) or {}
            if session.get("status") != "open":
                raise not_now("checkout_session_not_open", "Only an open session can be expired")
            intent = self.store.find(session["payment_intent"] or "")
            if intent:
                self.store.keep({**intent, "status": "canceled"})
            self.store.keep({**session, "status": "expired", "url": None})
            closed = self.session(name)
            self._tell("checkout.session.expired", closed)
        return closed

    def pay(self, name: str, card: Card, *, confirmed: bool = False) -> Json:
        """Try a card on a visit, and give the payment as it stands then. A visit that is over is left as it is."""
        with self.store.change():
            session = self.session(name)
            if session["status"] != "open":
                return self.store.find(session["payment_intent"] or "") or {}
            intent = self._intent(session)
            refusal = self._why_refused(session, card)
            if refusal:
                return self._failed(intent, card, refusal)
            if card.bank == "asks" and not confirmed:
                return self.store.keep({**intent, "status": "requires_action"})
            return self._authorized(session, intent, card)

    def fail_confirmation(self, name: str, card: Card) -> Json:
        """Write down that the holder did not confirm."""
        with self.store.change():
            return self._failed(self._intent(self.session(name)), card, "authentication_required")

    def intent(self, name: str) -> Json:
        """Give a payment."""
        found = self.store.find(name)
        if not found or found["object"] != "payment_intent":
            raise not_found(name)
        return found

    def capture(self, name: str) -> Json:
        """Take what is held."""
        with self.store.change():
            intent = self.intent(name)
            if intent["status"] != "requires_capture":
                raise not_now("payment_intent_unexpected_state", f"Not to be captured: {intent['status']}")
            return self._taken(intent)

    def cancel(self, name: str) -> Json:
        """Let go of what is held."""
        with self.store.change():
            intent = self.intent(name)
            if intent["status"] not in _RELEASABLE:
                raise not_now("payment_intent_unexpected_state", f"Not to be canceled: {intent['status']}")
            released = self.store.keep({**intent, "status": "canceled", "amount_capturable": 0})
            self._tell("payment_intent.canceled", released)
        return released

    def refund(self, asked: Json) -> Json:
        """Give money back."""
        with self.store.change():
            intent = self.intent(str(asked.get("payment_intent", "")))
            charge = self.store.find(intent["latest_charge"] or "") or {"amount_captured": 0, "amount_refunded": 0}
            left = charge["amount_captured"] - charge["amount_refunded"]
            cents = int(asked.get("amount") or left)
            if not 0 < cents <= left:
                raise not_now("charge_already_refunded", f"{left} cents are left to give back, not {cents}")
            returned = charge["amount_refunded"] + cents
            charge = self.store.keep(
                {**charge, "amount_refunded": returned, "refunded": returned == charge["amount_captured"]}
            )
            made = self.store.keep(
                {
                    "id": new_id("re"),
                    "object": "refund",
                    "amount": cents,
                    "charge": charge["id"],
                    "currency": charge["currency"],
                    "payment_intent": intent["id"],
                    "status": "succeeded",
                    "created": int(time.time()),
                }
            )
            self._tell("charge.refunded", charge)
        return made

    def _intent(self, session: Json) -> Json:
        """Give the payment of a visit; it is made at the first card tried."""
        found = self.store.find(session["payment_intent"] or "")
        if found:
            return found
        asked = session["_asked"].get("payment_intent_data") or {}
        intent = {
            "id": new_id("pi"),
            "object": "payment_intent",
            "amount": session["amount_total"],
            "amount_capturable": 0,
            "amount_received": 0,
            "capture_method": asked.get("capture_method", "automatic"),
            "created": int(time.time()),
            "currency": session["currency"],
            "description": asked.get("description"),
            "last_payment_error": None,
            "latest_charge": None,
            "livemode": False,
            "metadata": asked.get("metadata") or {},
            "status": "requires_payment_method",
        }
        self.store.keep({**session, "payment_intent": intent["id"]})
        return self.store.keep(intent)

    def _why_refused(self, session: Json, card: Card) -> str:
        """Say which of the account's own rules, or which word of the bank, stands against a card."""
        told = session["metadata"]
        if not self.settings.faults.lenient:
            if told.get("brands") and card.brand not in told["brands"].split(","):
                return "card_not_supported"
            if told.get("funding") and card.funding not in told["funding"].split(","):
                return "card_not_supported"
        return "" if card.bank in {"yes", "asks"} else card.bank

    def _failed(self, intent: Json, card: Card, why: str) -> Json:
        method = {"id": new_id("pm"), "object": "payment_method", "type": "card", "card": _shown(card)}
        code = why if why in {"expired_card", "authentication_required"} else "card_declined"
        error = {"type": "card_error", "code": code, "decline_code": why, "message": why, "payment_method": method}
        failed = self.store.keep({**intent, "status": "requires_payment_method", "last_payment_error": error})
        self._tell("payment_intent.payment_failed", failed)
        return failed

    def _authorized(self, session: Json, intent: Json, card: Card) -> Json:
        """Hold the sum ready; without manual capture, take it at once."""
        charge = self.store.keep(
            {
                "id": new_id("ch"),
                "object": "charge",
                "amount": intent["amount"],
                "amount_captured": 0,
                "amount_refunded": 0,
                "captured": False,
                "refunded": False,
                "currency": intent["currency"],
                "metadata": intent["metadata"],
                "payment_intent": intent["id"],
                "payment_method_details": {"type": "card", "card": _shown(card)},
                "status": "succeeded",
            }
        )
        held = self.store.keep(
            {
                **intent,
                "status": "requires_capture",
                "amount_capturable": intent["amount"],
                "last_payment_error": None,
                "latest_charge": charge["id"],
            }
        )
        is_manual = intent["capture_method"] == "manual"
        kept = {**session, "payment_intent": intent["id"], "status": "complete", "url": None}
        session = self.store.keep({**kept, "payment_status": "unpaid" if is_manual else "paid"})
        self._tell("checkout.session.completed", session)
        return held if is_manual else self._taken(held)

    def _taken(self, intent: Json) -> Json:
        charge = self.store.find(intent["latest_charge"]) or {}
        self.store.keep({**charge, "amount_captured": intent["amount"], "captured": True})
        taken = {**intent, "status": "succeeded", "amount_capturable": 0, "amount_received": intent["amount"]}
        self._tell("payment_intent.succeeded", self.store.keep(taken))
        return taken

    def _tell(self, kind: str, about: Json) -> None:
        """Put a message in line, with whatever faults are being played."""
        faults = self.settings.faults
        event = self.store.keep(
            {
                "id": new_id("evt"),
                "object": "event",
                "type": kind,
                "created": int(time.time()),
                "livemode": False,
                "data": {"object": shown(about)},
            }
        )
        if faults.drop > 0:
            faults.drop -= 1
            return
        self.store.queue(event, after_seconds=faults.delay_seconds, copies=faults.copies)


def shown(body: Json) -> Json:
    """Give an object as the API shows it: without what only the gateway needs."""
    return {name: value for name, value in body.items() if not name.startswith("_")}


def _shown(card: Card) -> dict[str, Any]:
    return {"brand": card.brand, "funding": card.funding, "last4": card.last4, "exp_month": 12, "exp_year": 2099}
