"""The limit: a WSGI application that says one word."""

from collections.abc import Callable, Iterable
from typing import Any

BODY = b"hello"


def application(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(BODY)))])
    return [BODY]
