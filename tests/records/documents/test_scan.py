"""A quarantined document is scanned: by a scanner made for the test, and by the real one."""

import socket
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import IO

import pytest
from django.test import override_settings

from cecs.records.accounts.models import Account
from cecs.records.documents import storage
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.errors import NotReadable, ScannerSilent
from cecs.records.documents.jobs import scan_quarantined
from cecs.records.documents.models import Document, DocumentState
from cecs.records.documents.queries import readable
from cecs.records.documents.scanner import Clamd
from cecs.records.educators.models import Educator
from tests.asking import nothing_is_owed, times_written, written
from tests.clamd import EICAR, running_clamd
from tests.records.documents.papers import pdf


@dataclass
class Finds:
    """A scanner that always finds the same; it counts how often it was asked."""

    virus: str = ""
    asked: int = 0

    def virus_in(self, content: IO[bytes]) -> str:
        """Give what it always finds."""
        assert content.read()
        self.asked += 1
        return self.virus


@contextmanager
def talking_scanner(says: bytes) -> Iterator[str]:
    """Run a server on a free port that hears one stream out and gives one answer."""

    class Talk(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(1)
            while not self.request.recv(65536).endswith(b"\0\0\0\0"):
                pass
            self.request.sendall(says)

    with socketserver.TCPServer(("127.0.0.1", 0), Talk) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


class Silent:
    """A scanner that gives no answer."""

    def virus_in(self, content: IO[bytes]) -> str:
        """Say nothing."""
        raise ScannerSilent(f"nobody read {content}")


@pytest.fixture
def adas(ada: Educator) -> Account:
    """Ada's account."""
    assert ada.account is not None
    return ada.account


@pytest.fixture
def document(adas: Account) -> Document:
    """A PDF that Ada sent."""
    return keep_upload(BytesIO(pdf()), by=adas, name="transcript.pdf")


def test_a_clean_document_may_be_opened(document: Document) -> None:
    scan_document(document, by=Finds())
    assert document.is_clean
    with readable(document) as kept:
        assert kept.read() == pdf()


def test_an_infected_one_is_refused_and_its_bytes_are_out_of_reach(document: Document) -> None:
    scan_document(document, by=Finds("Eicar"))
    assert (document.state, document.reason) == (DocumentState.REFUSED, "Eicar")
    with pytest.raises(NotReadable):
        readable(document)
    with pytest.raises(FileNotFoundError):
        storage.take(document.sha256)


def test_scanning_twice_changes_nothing(document: Document) -> None:
    scanner = Finds()
    scan_document(document, by=scanner)
    scan_document(document, by=Finds("Eicar"))
    assert document.is_clean
    assert (scanner.asked, times_written("document.scanned")) == (1, 1)


def test_a_silent_scanner_decides_nothing(document: Document) -> None:
    with pytest.raises(ScannerSilent):
        scan_document(document, by=Silent())
    document.refresh_from_db()
    assert document.state == DocumentState.QUARANTINED
    assert times_written("document.scanned") == 0


def test_whoever_else_sent_the_same_bytes_is_refused_too(document: Document, ben: Educator) -> None:
    assert ben.account is not None
    his = keep_upload(BytesIO(pdf()), by=ben.account)
    scan_document(document, by=Finds())
    scan_document(his, by=Finds("Found today, not yesterday"))
    document.refresh_from_db()
    assert document.state == his.state == DocumentState.REFUSED


def test_refused_bytes_sent_again_wait_in_quarantine_again(document: Document, adas: Account) -> None:
    scan_document(document, by=Finds("Eicar"))
    again = keep_upload(BytesIO(pdf()), by=adas)
    assert again != document
    assert again.state == DocumentState.QUARANTINED


def test_the_history_says_what_was_found(document: Document) -> None:
    scan_document(document, by=Finds("Eicar"))
    row = written(document.key, "document.scanned")
    assert (row.actor, row.carries["state"], row.carries["reason"]) == ("virus scanner", "refused", "Eicar")


def test_nothing_is_owed_for_a_scan(document: Document) -> None:
    scan_document(document, by=Finds())
    assert nothing_is_owed()


def test_without_a_scanner_the_job_leaves_everything_where_it_is(document: Document) -> None:
    with override_settings(SCANNER_SOCKET=""):
        assert scan_quarantined() == 0
    document.refresh_from_db()
    assert document.state == DocumentState.QUARANTINED


def test_bytes_that_are_missing_do_not_stop_the_job(document: Document, adas: Account) -> None:
    storage.remove(document.sha256)
    later = keep_upload(BytesIO(pdf(b"another")), by=adas)
    with talking_scanner(b"stream: OK\0") as address, override_settings(SCANNER_SOCKET=address):
        assert scan_quarantined() == 1
    later.refresh_from_db()
    assert later.is_clean


@pytest.mark.parametrize("says", [b"INSTREAM size limit exceeded. ERROR\0", b"", b"UNKNOWN COMMAND\0"])
def test_an_answer_that_is_neither_clean_nor_found_is_no_answer(says: bytes) -> None:
    with talking_scanner(says) as address, pytest.raises(ScannerSilent):
        Clamd(address).virus_in(BytesIO(b"bytes"))


@pytest.mark.parametrize("address", ["", "/nowhere/at/all", "127.0.0.1:1", "unix:/nowhere"])
def test_nobody_at_the_address_is_no_answer(address: str) -> None:
    with pytest.raises(ScannerSilent):
        Clamd(address).virus_in(BytesIO(b"bytes"))


@pytest.fixture(scope="module")
def clamd() -> Iterator[str]:
    """The socket of a real clamd."""
    with running_clamd() as address:
        yield address


def test_the_real_scanner_knows_eicar(clamd: str) -> None:
    assert "Eicar" in Clamd(clamd).virus_in(BytesIO(EICAR))
    assert "Eicar" in Clamd(f"unix:{clamd}").virus_in(BytesIO(EICAR))
    assert Clamd(clamd).virus_in(BytesIO(pdf())) == ""


def test_the_real_scanner_refuses_an_infected_pdf_and_passes_a_clean_one(clamd: str, adas: Account) -> None:
    infected = keep_upload(BytesIO(pdf(EICAR)), by=adas, name="transcript.pdf")
    clean = keep_upload(BytesIO(pdf(b"a transcript" + b" " * 300_000)), by=adas)
    with override_settings(SCANNER_SOCKET=clamd):
        assert scan_quarantined() == 2
    infected.refresh_from_db()
    clean.refresh_from_db()
    assert infected.state == DocumentState.REFUSED
    assert "Eicar" in infected.reason
    assert clean.is_clean


def test_a_socket_is_closed_even_when_the_scanner_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(str(path))
        listening.listen()

        def break_off() -> None:
            heard, _ = listening.accept()
            heard.close()

        Thread(target=break_off, daemon=True).start()
        with pytest.raises(ScannerSilent):
            Clamd(str(path)).virus_in(BytesIO(bytes(5_000_000)))
