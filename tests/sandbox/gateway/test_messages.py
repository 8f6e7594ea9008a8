"""Messages are signed, sent again until they are taken, and survive a kill."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import stripe

from sandbox.gateway.server import Gateway
from sandbox.gateway.settings import Faults, Settings
from sandbox.gateway.store import Store
from tests.gateway import pay_at
from tests.sandbox.gateway.test_api import asked


class Listener:
    """Somebody who wants messages, and answers as told."""

    def __init__(self) -> None:
        """Listen on a free port."""
        self.heard: list[tuple[str, str]] = []
        self.answers: list[int] = []
        listener = self

        class Ear(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                listener.heard.append((body, self.headers["Stripe-Signature"]))
                self.send_response(listener.answers.pop(0) if listener.answers else 200)
                self.end_headers()

            def log_message(self, *_told: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Ear)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def wait_for(self, count: int) -> list[tuple[str, str]]:
        """Wait until so many were heard."""
        until = time.monotonic() + 20
        while len(self.heard) < count and time.monotonic() < until:
            time.sleep(0.02)
        return self.heard


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Listen."""
    made = Listener()
    yield made
    made.server.shutdown()
    made.server.server_close()


def gateway(folder: Path, listener: Listener, **faults: object) -> Gateway:
    """Start a gateway that sends its messages to the listener."""
    made = Gateway(
        Settings(
            port=0,
            state=folder / "gateway.sqlite3",
            webhooks_to=f"http://127.0.0.1:{listener.server.server_port}/hook",
            retry_seconds=0.05,
            faults=Faults(**faults),  # type: ignore[arg-type]  # each test knows its fault
        )
    )
    made.start()
    return made


def pay(made: Gateway) -> None:
    """Pay once; two messages follow."""
    session = made.till.open_session(asked())
    pay_at(session["url"])


def test_signed_so_that_stripes_own_client_believes_it(tmp_path: Path, listener: Listener) -> None:
    made = gateway(tmp_path, listener)
    pay(made)
    for body, signed in listener.wait_for(2):
        event = stripe.Webhook.construct_event(body, signed, made.settings.webhook_secret)
        assert event.type in {"checkout.session.completed", "payment_intent.succeeded"}
    made.stop()


def test_sent_again_until_taken(tmp_path: Path, listener: Listener) -> None:
    listener.answers = [500, 404, 500, 200]
    made = gateway(tmp_path, listener)
    pay(made)
    heard = listener.wait_for(5)
    time.sleep(0.3)
    assert len(heard) == 5
    assert len({body for body, _signed in heard}) == 2
    made.stop()


def test_copies_and_drops(tmp_path: Path, listener: Listener) -> None:
    made = gateway(tmp_path, listener, copies=2, drop=1)
    pay(made)
    heard = listener.wait_for(2)
    time.sleep(0.3)
    assert len(heard) == 2
    assert heard[0][0] == heard[1][0]
    made.stop()


def test_late(tmp_path: Path, listener: Listener) -> None:
    made = gateway(tmp_path, listener, delay_seconds=0.5)
    pay(made)
    time.sleep(0.2)
    assert listener.heard == []
    assert len(listener.wait_for(2)) == 2
    made.stop()


def test_what_was_not_sent_is_sent_by_the_next_process(tmp_path: Path, listener: Listener) -> None:
    first = gateway(tmp_path, listener, delay_seconds=1)
    pay(first)
    first.stop()
    second = gateway(tmp_path, listener)
    assert len(listener.wait_for(2)) == 2
    second.stop()


def test_a_change_that_fails_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "gateway.sqlite3")

    def change() -> None:
        with store.change():
            store.keep({"id": "a", "object": "thing"})
            store.queue({"id": "m"}, after_seconds=0, copies=1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change()
    assert store.find("a") is None
    assert store.due_messages() == []
    store.close()
