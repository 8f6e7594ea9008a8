"""C: the clients count whole pages, however their length is told."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bench.serving.clients import load


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.path == "/lost":
            self.send_response(404)
        else:
            self.send_response(200)
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"2\r\nhi\r\n0\r\n\r\n")
        else:
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"hi")

    def log_message(self, *_told: object) -> None:  # type: ignore[override]
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    server.handle_error = lambda *_told: None  # type: ignore[method-assign]  # a client that has what it wanted goes
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()


@pytest.mark.parametrize("path", ["/counted", "/chunked"])
def test_pages_are_counted(port: int, path: str) -> None:
    seen = load(port, [path], seconds=0.3)
    assert seen.pages == len(seen.waits) > 0
    assert seen.each_second > 0


def test_a_page_that_is_not_there_ends_the_run(port: int) -> None:
    with pytest.raises(ValueError, match="404"):
        load(port, ["/lost"], seconds=0.3)
