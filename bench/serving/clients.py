"""Sixteen clients, each asking for the next page as soon as it has the last, over a connection that stays open."""

import re
import selectors
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from time import perf_counter

CLIENTS = 16
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNK = 262_144


@dataclass(slots=True)
class Load:
    """What so many clients saw in a time: pages a second, and how long a page took."""

    pages: int
    seconds: float
    waits: list[float] = field(default_factory=list)

    @property
    def each_second(self) -> float:
        """Give the pages a second."""
        return self.pages / self.seconds


class Client:
    """One connection and the page it waits for."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._got = b""
        self.asked_at = 0.0

    def ask(self, path: str) -> None:
        """Ask for a page."""
        self._got = b""
        self.asked_at = perf_counter()
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n".encode())

    def has_it(self) -> bool:
        """Read what has come; tell whether the page is whole. Any answer but 200 ends the run."""
        self._got += self.socket.recv(_CHUNK)
        head, found, body = self._got.partition(b"\r\n\r\n")
        if b"transfer-encoding: chunked" in head.lower():
            return body.endswith(b"0\r\n\r\n")
        length = _LENGTH.search(head) if found else None
        if found and not head.startswith(b"HTTP/1.1 200"):
            raise ValueError(f"Not the page that was asked for: {head[:200]!r}")
        return length is not None and len(body) >= int(length.group(1))


def load(port: int, paths: list[str], *, seconds: float) -> Load:
    """Let the clients ask for these pages, one after the other, for so long."""
    clients = [Client(port) for _ in range(CLIENTS)]
    asked: Iterator[str] = cycle(paths)
    with selectors.DefaultSelector() as waiting:
        for client in clients:
            waiting.register(client.socket, selectors.EVENT_READ, client)
        began = perf_counter()
        for client in clients:
            client.ask(next(asked))
        seen = Load(0, 0)
        while (now := perf_counter()) - began < seconds:
            for key, _events in waiting.select(timeout=5):
                if key.data.has_it():
                    seen.pages += 1
                    seen.waits.append(perf_counter() - key.data.asked_at)
                    key.data.ask(next(asked))
        seen.seconds = now - began
    for client in clients:
        client.socket.close()
    return seen
