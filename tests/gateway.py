"""The sandbox gateway for tests: really served, paid at over HTTP, its messages taken by hand or by a server."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from django.test import override_settings

from sandbox.gateway.messages import signature
from sandbox.gateway.server import Gateway
from sandbox.gateway.settings import Settings
from sandbox.gateway.store import Json

VISA, MASTERCARD, DISCOVER = "4242424242424242", "5555555555554444", "6011111111111117"
DEBIT, PREPAID, AMEX = "4000056655665556", "5105105105105100", "378282246310005"
DECLINED, NO_CREDIT, EXPIRED, ASKS = "4000000000000002", "4000000000009995", "4000000000000069", "4000002500003155"
SECONDS = 20


def typed(number: str) -> dict[str, str]:
    """Fill the payment page's form."""
    return {"name": "Ada Lindgren", "number": number, "expiry": "12/99", "code": "123"}


def pay_at(page: str, number: str = VISA) -> requests.Response:
    """Pay at a page, as a browser without scripts does; the way back is not walked."""
    return requests.post(page, typed(number), allow_redirects=False, timeout=SECONDS)


@dataclass
class Till:
    """A gateway at work, and what tests ask of it."""

    gateway: Gateway

    @property
    def address(self) -> str:
        """Give the address of its API."""
        return f"http://127.0.0.1:{self.gateway.settings.port}"

    def play(self, **faults: Any) -> None:
        """Let things go wrong."""
        self.gateway.switch(faults)

    def taken(self) -> int:
        """Count the cents taken and not given back."""
        return sum(one["amount_captured"] - one["amount_refunded"] for one in self.gateway.payments()["charges"])

    def held(self) -> int:
        """Count the cents a bank holds ready."""
        return sum(one["amount_capturable"] for one in self.gateway.payments()["payments"])

    def messages(self, kind: str = "") -> list[Json]:
        """Give every message it wrote, in order."""
        return [one for one in self.gateway.store.all_of("event") if kind in {"", one["type"]}]

    def signed(self, body: str) -> str:
        """Sign a message as the gateway does."""
        return signature(body, self.gateway.settings.webhook_secret)


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    """Start a gateway of one's own, that sends its messages nowhere."""
    served = Till(Gateway(Settings(port=0, state=tmp_path / "gateway.sqlite3")))
    served.gateway.start()
    with override_settings(GATEWAY_ADDRESS=served.address):
        yield served
    served.gateway.stop()
