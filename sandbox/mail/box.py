"""Keeps the mail that comes in, the latest last."""

import threading
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

_MOST = 500


@dataclass(frozen=True, slots=True)
class Mail:
    """One message as it was received."""

    number: int
    sender: str
    to: str
    subject: str
    text: str

    def as_record(self) -> dict[str, Any]:
        """Give it as JSON has it."""
        return {
            "number": self.number,
            "from": self.sender,
            "to": self.to,
            "subject": self.subject,
            "text": self.text,
        }


@dataclass(slots=True)
class Box:
    """Everything that came in."""

    mails: list[Mail] = field(default_factory=list)
    count: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, sender: str, to: str, message: EmailMessage) -> None:
        """Keep one message; the oldest go when there are too many."""
        body = message.get_body(preferencelist=("plain", "html"))
        text = body.get_content() if body is not None else ""
        with self.lock:
            self.count += 1
            self.mails.append(Mail(self.count, sender, to, str(message["subject"] or ""), text))
            del self.mails[:-_MOST]

    def to(self, address: str = "") -> list[Mail]:
        """Give the mails to an address, or all, the latest first."""
        with self.lock:
            return [mail for mail in reversed(self.mails) if not address or mail.to.lower() == address.lower()]


class Keeper:
    """What the SMTP server hands each message to."""

    def __init__(self, box: Box) -> None:
        self.box = box

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Keep the message for each of those it is for."""
        message = message_from_bytes(envelope.content, policy=policy.default)
        for to in envelope.rcpt_tos:
            self.box.keep(envelope.mail_from or "", to, message)
        return "250 kept"
