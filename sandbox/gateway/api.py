"""The part of Stripe's API that the product uses: questions in, answers out."""

import json
import re
from collections.abc import Callable, Mapping
from http import HTTPStatus

from sandbox.gateway.errors import Refused, not_found, not_now
from sandbox.gateway.forms import nested
from sandbox.gateway.store import Json
from sandbox.gateway.till import Till, shown

_CREATE_SESSION = re.compile(r"^/v1/checkout/sessions$")
_SESSION = re.compile(r"^/v1/checkout/sessions/([\w-]+)$")
_EXPIRE = re.compile(r"^/v1/checkout/sessions/([\w-]+)/expire$")
_INTENT = re.compile(r"^/v1/payment_intents/([\w-]+)$")
_CAPTURE = re.compile(r"^/v1/payment_intents/([\w-]+)/capture$")
_CANCEL = re.compile(r"^/v1/payment_intents/([\w-]+)/cancel$")
_REFUND = re.compile(r"^/v1/refunds$")


class Api:
    """Answers one question at a time, the same question with the same key the same way."""

    def __init__(self, till: Till) -> None:
        """Answer from this till."""
        self.till = till
        self._posts: list[tuple[re.Pattern[str], Callable[[str, Json], Json]]] = [
            (_CREATE_SESSION, lambda _name, asked: till.open_session(asked)),
            (_EXPIRE, lambda name, _asked: till.expire(name)),
            (_CAPTURE, lambda name, _asked: till.capture(name)),
            (_CANCEL, lambda name, _asked: till.cancel(name)),
            (_REFUND, lambda _name, asked: till.refund(asked)),
        ]

    def answer(self, method: str, path: str, body: str, headers: Mapping[str, str]) -> tuple[int, Json]:
        """Answer a question; GET takes its form from the query."""
        try:
            self._check_key(headers)
            if method == "GET":
                return HTTPStatus.OK, self._get(path, nested(body))
            return self._once(path, body, headers.get("Idempotency-Key", ""))
        except Refused as refusal:
            return refusal.status, refusal.as_answer()
        except (KeyError, ValueError, TypeError, AttributeError) as trouble:
            unclear = not_now("parameter_invalid", f"Not understood: {trouble}")
            return unclear.status, unclear.as_answer()

    def _check_key(self, headers: Mapping[str, str]) -> None:
        """Refuse who does not hold the account's key."""
        if headers.get("Authorization") != f"Bearer {self.till.settings.key}":
            raise Refused(HTTPStatus.UNAUTHORIZED, "invalid_request_error", "api_key_invalid", "Invalid API key")

    def _once(self, path: str, body: str, key: str) -> tuple[int, Json]:
        """Do what is asked, and keep the answer with it; or give the answer kept."""
        question = f"{path} {body}"
        with self.till.store.change():
            kept = self.till.store.answered(key) if key else None
            if kept and kept[0] != question:
                told = "This idempotency key was used with other parameters"
                raise Refused(HTTPStatus.BAD_REQUEST, "idempotency_error", "idempotency_key_in_use", told)
            if kept:
                return kept[1], kept[2]
            answer = shown(self._post(path, nested(body)))
            if key:
                self.till.store.keep_answer(key, question, HTTPStatus.OK, answer)
        return HTTPStatus.OK, answer

    def _post(self, path: str, asked: Json) -> Json:
        for pattern, do in self._posts:
            if found := pattern.match(path):
                return do(found[1] if found.groups() else "", asked)
        raise not_found(path)

    def _get(self, path: str, asked: Json) -> Json:
        expand = asked.get("expand") or []
        if found := _SESSION.match(path):
            session = shown(self.till.session(found[1]))
            wanted = [one.removeprefix("payment_intent.") for one in expand if one.startswith("payment_intent")]
            if session["payment_intent"] and wanted:
                session["payment_intent"] = self._intent(session["payment_intent"], wanted)
            return session
        if found := _INTENT.match(path):
            return self._intent(found[1], expand)
        raise not_found(path)

    def _intent(self, name: str, expand: list[str]) -> Json:
        intent = shown(self.till.intent(name))
        if "latest_charge" in expand and intent["latest_charge"]:
            intent["latest_charge"] = self.till.store.find(intent["latest_charge"])
        return intent


def as_bytes(answer: Json) -> bytes:
    """Write an answer as it goes over the wire."""
    return json.dumps(answer).encode()
