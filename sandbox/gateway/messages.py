"""Signs messages and sends them, again and again until they are taken."""

import hashlib
import hmac
import http.client
import secrets
import threading
import time
from http import HTTPStatus
from urllib.parse import urlsplit

from sandbox.gateway.settings import Settings
from sandbox.gateway.store import Message, Store

_MOST_TRIES, _MOST_SECONDS, _TIMEOUT, _PAUSE = 60, 60, 20, 0.05


def signature(body: str, secret: str, at: int | None = None) -> str:
    """Sign a message as Stripe does: the moment, and a keyed hash over moment and body."""
    moment = int(time.time()) if at is None else at
    signed = hmac.new(secret.encode(), f"{moment}.{body}".encode(), hashlib.sha256).hexdigest()
    return f"t={moment},v1={signed}"


class Postman(threading.Thread):
    """Carries messages to the one address that wants them."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Carry what stands in line in this file."""
        super().__init__(name="postman", daemon=True)
        self._store, self._settings, self._over = store, settings, threading.Event()

    def run(self) -> None:
        """Carry until told to stop."""
        while not self._over.wait(_PAUSE):
            self.round()

    def stop(self) -> None:
        """End after this round."""
        self._over.set()

    def round(self) -> None:
        """Try every message whose time has come."""
        due = self._store.due_messages()
        if self._settings.faults.shuffle:
            secrets.SystemRandom().shuffle(due)
        for message in due:
            if self._over.is_set():
                return
            if self._taken(message) or message.tries + 1 >= _MOST_TRIES:
                self._store.message_ended(message)
            else:
                wait = min(self._settings.retry_seconds * 2**message.tries, _MOST_SECONDS)
                self._store.message_again(message, wait)

    def _taken(self, message: Message) -> bool:
        """Send one message; only an answer of 200 to 299 means that it was taken."""
        where = urlsplit(self._settings.webhooks_to)
        if not where.hostname:
            return True  # nobody wants them
        kind = http.client.HTTPSConnection if where.scheme == "https" else http.client.HTTPConnection
        line = kind(where.hostname, where.port, timeout=_TIMEOUT)
        headers = {
            "Content-Type": "application/json",
            "Stripe-Signature": signature(message.body, self._settings.webhook_secret),
        }
        try:
            line.request("POST", where.path, message.body, headers)
            status = line.getresponse().status
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()
        return HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
