"""The virus scanner, behind a port: clamd over its socket, or anything else that answers the same question."""

import socket
import struct
from collections.abc import Iterator
from typing import IO, Protocol

from django.conf import settings

from cecs.records.documents.errors import ScannerSilent

_CHUNK = 64 * 1024
_PATIENCE_SECONDS = 30.0


class Scanner(Protocol):
    """Looks through bytes for what would harm whoever opens them."""

    def virus_in(self, content: IO[bytes]) -> str:
        """Give the name of what was found, empty when the bytes are clean; raise ScannerSilent without an answer."""


class Clamd:
    """ClamAV's daemon, asked with INSTREAM over a unix socket or `host:port`."""

    def __init__(self, address: str) -> None:
        self.address = address

    def virus_in(self, content: IO[bytes]) -> str:
        """Send the bytes in pieces, each with its length before it, and read the one line that comes back."""
        try:
            with self._connected() as line:
                line.sendall(b"zINSTREAM\0")
                for piece in _pieces(content):
                    line.sendall(struct.pack("!L", len(piece)) + piece)
                line.sendall(struct.pack("!L", 0))
                told = _all_of(line).rstrip(b"\0\n").decode("utf-8", "replace")
        except OSError as silent:
            raise ScannerSilent(str(silent) or "no answer") from silent
        if told.endswith(" FOUND"):
            return told.removeprefix("stream: ").removesuffix(" FOUND")
        if not told.endswith(": OK"):
            raise ScannerSilent(told or "no answer")
        return ""

    def _connected(self) -> socket.socket:
        if not self.address:
            raise ScannerSilent("no scanner is set up")
        host, _, port = self.address.rpartition(":")
        if port.isdigit():
            return socket.create_connection((host or "127.0.0.1", int(port)), timeout=_PATIENCE_SECONDS)
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(_PATIENCE_SECONDS)
        line.connect(self.address.removeprefix("unix:"))
        return line


def _pieces(content: IO[bytes]) -> Iterator[bytes]:
    while piece := content.read(_CHUNK):
        yield piece


def _all_of(line: socket.socket) -> bytes:
    told = b""
    while piece := line.recv(4096):
        told += piece
    return told


def scanner() -> Scanner:
    """Give the scanner that the settings name."""
    return Clamd(settings.SCANNER_SOCKET)
