"""How the gateway says no, in Stripe's words."""

from http import HTTPStatus
from typing import Any


class Refused(Exception):
    """The API refuses a question."""

    def __init__(self, status: HTTPStatus, kind: str, code: str, message: str) -> None:
        """Say the HTTP status, Stripe's type and code, and a sentence."""
        super().__init__(message)
        self.status, self.kind, self.code = status, kind, code

    def as_answer(self) -> dict[str, Any]:
        """Give the answer's body."""
        return {"error": {"type": self.kind, "code": self.code, "message": str(self)}}


def not_found(name: str) -> Refused:
    """Say that there is no such thing."""
    return Refused(HTTPStatus.NOT_FOUND, "invalid_request_error", "resource_missing", f"No such thing: {name}")


def not_now(code: str, message: str) -> Refused:
    """Say that it can't be done as things stand."""
    return Refused(HTTPStatus.BAD_REQUEST, "invalid_request_error", code, message)
