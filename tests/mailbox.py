"""A real SMTP server on a free port, that keeps what it is given."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.test import override_settings


@dataclass
class Mailbox:
    """What arrived. `answers` are given in turn instead of taking a letter, to see what a refusal does."""

    envelopes: list[Envelope] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    port: int = 0

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a letter, or refuse it."""
        if self.answers:
            return self.answers.pop(0)
        self.envelopes.append(envelope)
        return "250 taken"

    @property
    def letters(self) -> list[EmailMessage]:
        """Everything taken, as messages."""
        return [_message(envelope.content) for envelope in self.envelopes]


def _message(content: Any) -> EmailMessage:
    raw = content.encode() if isinstance(content, str) else bytes(content)
    return message_from_bytes(raw, policy=policy.default)  # type: ignore[return-value]


@contextmanager
def smtp_server() -> Iterator[Mailbox]:
    """Run a mail server, and let Django send to it."""
    mailbox = Mailbox(port=free_port())
    controller = Controller(mailbox, hostname="127.0.0.1", port=mailbox.port, enable_SMTPUTF8=True)
    controller.start()
    try:
        with override_settings(
            EMAIL_BACKEND="cecs.records.correspondence.smtp.EmailBackend",
            EMAIL_HOST="127.0.0.1",
            EMAIL_PORT=mailbox.port,
            EMAIL_TIMEOUT=5,
        ):
            yield mailbox
    finally:
        controller.stop()


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
