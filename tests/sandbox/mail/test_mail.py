"""The mail of the demonstration: received by SMTP, shown on a page and as JSON, kept from nobody and sent to nobody."""

import json
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from sandbox.mail.box import Box
from sandbox.mail.page import drawn
from tests.mailbox import free_port

ROOT = Path(__file__).resolve().parents[3]


def message(to: str, subject: str = "Hello", text: str = "Read https://example.org/x?a=1 please\n") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "cecs@example.org", to, subject
    mail.set_content(text)
    return mail


@pytest.fixture(scope="module")
def ports() -> Iterator[tuple[int, int]]:
    """The process, with its two ports."""
    smtp, http = free_port(), free_port()
    asked = [sys.executable, "-m", "sandbox.mail", "--smtp", str(smtp), "--http", str(http)]
    with subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        for _ in range(100):
            try:
                fetched(http, "/")
            except OSError:
                time.sleep(0.1)
            else:
                break
        yield smtp, http
        process.terminate()


def fetched(port: int, path: str) -> str:
    with urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
        return str(answer.read().decode())


def sent(port: int, mail: EmailMessage) -> None:
    with smtplib.SMTP("127.0.0.1", port, timeout=5) as line:
        line.send_message(mail)


def test_what_is_sent_is_shown(ports: tuple[int, int]) -> None:
    sent(ports[0], message("ada@example.org", "Su certificado está listo"))
    page = fetched(ports[1], "/")
    assert "Su certificado está listo" in page
    assert '<a href="https://example.org/x?a=1">' in page


def test_a_program_reads_one_persons_mail_latest_first(ports: tuple[int, int]) -> None:
    for subject in ("first", "second"):
        sent(ports[0], message("ben@example.org", subject))
    mails = json.loads(fetched(ports[1], "/mails.json?to=Ben@example.org"))
    assert [mail["subject"] for mail in mails] == ["second", "first"]
    assert {mail["to"] for mail in mails} == {"ben@example.org"}


def test_another_address_is_not_there(ports: tuple[int, int]) -> None:
    with pytest.raises(HTTPError):
        fetched(ports[1], "/etc/passwd")


def test_what_a_mail_says_cannot_become_a_page() -> None:
    box = Box()
    box.keep("x@example.org", "ada@example.org", message("ada@example.org", "<script>", "<b>bold</b>\n"))
    assert "<script>" not in drawn(box.to())
    assert "&lt;b&gt;bold" in drawn(box.to())


def test_an_empty_box_says_so() -> None:
    assert "No mail has come yet" in drawn([])


def test_only_so_many_are_kept() -> None:
    box = Box()
    for number in range(510):
        box.keep("x@example.org", "ada@example.org", message("ada@example.org", f"mail {number}"))
    assert len(box.to()) == 500
    assert box.to()[0].subject == "mail 509"
