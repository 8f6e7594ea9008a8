"""The gateway as an HTTP server: Stripe's API for the product, a page for the payer, a switchboard for tests."""

import json
import threading
from dataclasses import asdict, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from sandbox.gateway.api import Api, as_bytes
from sandbox.gateway.desk import Desk
from sandbox.gateway.messages import Postman
from sandbox.gateway.settings import Settings
from sandbox.gateway.store import Json, Store
from sandbox.gateway.till import Till, shown

_CSS = (Path(__file__).parent / "static" / "page.css").read_bytes()
_SWITCHES = {"delay_seconds": float, "copies": int, "drop": int, "shuffle": bool, "lenient": bool, "silent": bool}


class Gateway:
    """A running gateway: its file, its server, its postman."""

    def __init__(self, settings: Settings) -> None:
        """Open the file and the port; a port of 0 takes a free one."""
        self._server = ThreadingHTTPServer((settings.host, settings.port), Handler)
        self.settings = replace(settings, port=self._server.server_address[1])
        self.store = Store(settings.state)
        self.till = Till(self.store, self.settings)
        self._server.daemon_threads = True
        self._server.gateway = self  # type: ignore[attr-defined]  # the handler finds it there
        self._postman = Postman(self.store, self.settings)
        self.api, self.desk = Api(self.till), Desk(self.till)

    def start(self) -> None:
        """Serve in the background."""
        self._postman.start()
        threading.Thread(target=self._server.serve_forever, args=(0.05,), name="gateway", daemon=True).start()

    def serve(self) -> None:
        """Serve until stopped."""
        self._postman.start()
        self._server.serve_forever()

    def stop(self) -> None:
        """Stop, and close the file."""
        self._postman.stop()
        self._postman.join()
        self._server.shutdown()
        self._server.server_close()
        self.store.close()

    def switch(self, wanted: Json) -> Json:
        """Play other faults from now on."""
        for name, kind in _SWITCHES.items():
            if name in wanted:
                setattr(self.settings.faults, name, kind(wanted[name]))
        return asdict(self.settings.faults)

    def payments(self) -> Json:
        """Tell every payment, for tests: what was taken, what was given back."""
        kinds = {"payments": "payment_intent", "charges": "charge", "sessions": "checkout.session", "refunds": "refund"}
        return {name: [shown(one) for one in self.store.all_of(kind)] for name, kind in kinds.items()}


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"

    @property
    def gateway(self) -> Gateway:
        """Give the gateway this connection belongs to."""
        found: Gateway = self.server.gateway  # type: ignore[attr-defined]
        return found

    def do_GET(self) -> None:
        """Answer a GET."""
        self._answer("")

    def do_POST(self) -> None:
        """Answer a POST."""
        self._answer(self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode())

    def _answer(self, body: str) -> None:
        where = urlsplit(self.path)
        if where.path.startswith("/v1/"):
            self._api(where.path, body or where.query)
        elif where.path.startswith("/pay/"):
            self._page(where.path, dict(parse_qsl(where.query)), dict(parse_qsl(body)))
        elif where.path.startswith("/sandbox/"):
            self._switchboard(where.path, body)
        elif where.path == "/page.css":
            self._send(HTTPStatus.OK, "text/css; charset=utf-8", _CSS)
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"no such page\n")

    def _api(self, path: str, body: str) -> None:
        if self.gateway.settings.faults.silent:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, "application/json", b'{"error": {"type": "api_error"}}')
            return
        status, answer = self.gateway.api.answer(self.command, path, body, dict(self.headers.items()))
        self._send(status, "application/json", as_bytes(answer))

    def _page(self, path: str, query: dict[str, str], form: dict[str, str]) -> None:
        reply = self.gateway.desk.reply(self.command, path, query, form)
        self._send(reply.status, "text/html; charset=utf-8", reply.text.encode(), goes_to=reply.goes_to)

    def _switchboard(self, path: str, body: str) -> None:
        """Let tests play faults and count payments; only who holds the key may."""
        if self.headers.get("Authorization") != f"Bearer {self.gateway.settings.key}":
            self._send(HTTPStatus.UNAUTHORIZED, "application/json", b"{}")
        elif path == "/sandbox/faults":
            self._send(HTTPStatus.OK, "application/json", as_bytes(self.gateway.switch(json.loads(body or "{}"))))
        else:
            self._send(HTTPStatus.OK, "application/json", as_bytes(self.gateway.payments()))

    def _send(self, status: int, kind: str, content: bytes, *, goes_to: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:")
        if goes_to:
            self.send_header("Location", goes_to)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name http.server gives it
        """Say nothing: what is typed here is nobody's business."""
