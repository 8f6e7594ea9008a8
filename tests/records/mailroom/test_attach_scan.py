"""The picture of a piece of mail is kept beside it."""

from io import BytesIO

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.models import Document
from cecs.records.mailroom.actions.attach_scan import attach_scan
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.queries import trail_of
from tests.asking import nothing_is_owed, times_written, written
from tests.records.documents.papers import pdf
from tests.records.mailroom.conftest import Piece


@pytest.fixture
def scan(gil: Account) -> Document:
    """A scan that Gil made."""
    return keep_upload(BytesIO(pdf()), by=gil, name="scan.pdf")


def test_it_is_kept_beside_the_piece(scan: Document, gil: Account, piece: Piece) -> None:
    scanned = attach_scan(piece(), scan, by=gil)
    assert scanned.document == scan
    assert [step.handled for step in trail_of(scanned)] == ["received", "scanned"]


def test_scanning_twice_changes_nothing_and_replaces_nothing(scan: Document, gil: Account, piece: Piece) -> None:
    scanned = attach_scan(piece(), scan, by=gil)
    attach_scan(scanned, scan, by=gil)
    assert times_written("mail.scanned") == 1
    with pytest.raises(NotFromHere):
        attach_scan(scanned, keep_upload(BytesIO(pdf(b"another")), by=gil), by=gil)


def test_only_a_clerk_scans(scan: Document, delia: Account, piece: Piece) -> None:
    with pytest.raises(NotAllowed):
        attach_scan(piece(), scan, by=delia)


def test_the_history_holds_the_hash(scan: Document, gil: Account, piece: Piece) -> None:
    assert written(attach_scan(piece(), scan, by=gil).number, "mail.scanned").carries["sha256"] == scan.sha256


def test_nothing_is_owed_for_it(scan: Document, gil: Account, piece: Piece) -> None:
    attach_scan(piece(), scan, by=gil)
    assert nothing_is_owed()
