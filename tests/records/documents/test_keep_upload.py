"""An upload is kept as it came, by what it is and not by what it is called."""

from hashlib import sha256
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.utils import translation

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.documents import storage
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.content import JPEG, PDF, PNG, kept_name
from cecs.records.documents.errors import NotAccepted, NotReadable
from cecs.records.documents.models import Document, DocumentState
from cecs.records.documents.queries import by_key, quarantined, readable, uploads_of
from cecs.records.educators.models import Educator
from tests.asking import nothing_is_owed, times_written, written
from tests.records.documents.papers import ARCHIVE, PAGE, PROGRAM, bomb, encrypted_pdf, pdf, picture


@pytest.fixture
def adas(ada: Educator) -> Account:
    """Ada's account."""
    assert ada.account is not None
    return ada.account


@pytest.mark.parametrize(
    ("data", "media_type"), [(pdf(), PDF), (picture("JPEG"), JPEG), (picture("PNG"), PNG), (encrypted_pdf(""), PDF)]
)
def test_a_whole_pdf_photo_or_picture_is_kept_as_it_came(adas: Account, data: bytes, media_type: str) -> None:
    document = keep_upload(SimpleUploadedFile("transcript.exe", data, "text/html"), by=adas)
    assert (document.media_type, document.bytes, document.sha256) == (media_type, len(data), sha256(data).hexdigest())
    with storage.take(document.sha256) as kept:
        assert kept.read() == data


def test_nobody_opens_it_before_it_is_scanned(adas: Account) -> None:
    document = keep_upload(BytesIO(pdf()), by=adas, name="transcript.pdf")
    assert document.state == DocumentState.QUARANTINED
    assert list(quarantined()) == [document]
    with pytest.raises(NotReadable):
        readable(document)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (PROGRAM, "must be a PDF"),
        (ARCHIVE, "must be a PDF"),
        (PAGE, "must be a PDF"),
        (pdf()[:250], "damaged"),
        (b"%PDF-1.7 and nothing else", "damaged"),
        (pdf() + b"x" * 5000, "damaged"),
        (encrypted_pdf("secret"), "password"),
        (picture()[:60], "damaged"),
        (picture("JPEG")[:12], "damaged"),
        (bomb(), "too many dots"),
        (b"\x89PNG\r\n\x1a\n" + PROGRAM, "damaged"),
    ],
)
def test_what_it_is_not_is_refused_with_the_reason(adas: Account, data: bytes, says: str) -> None:
    with pytest.raises(NotAccepted, match=says):
        keep_upload(SimpleUploadedFile("transcript.pdf", data, PDF), by=adas)
    assert not Document.objects.exists()


def test_one_byte_over_the_limit_is_refused_whatever_the_sender_claims(adas: Account) -> None:
    data = pdf()
    with override_settings(UPLOAD_LIMIT_BYTES=len(data)):
        assert keep_upload(BytesIO(data), by=adas).bytes == len(data)
    with override_settings(UPLOAD_LIMIT_BYTES=len(data) - 1), pytest.raises(NotAccepted, match="too large"):
        keep_upload(BytesIO(data), by=adas)


def test_the_reason_is_in_the_readers_language(adas: Account) -> None:
    with translation.override("es"), pytest.raises(NotAccepted, match="El archivo está vacío"):
        keep_upload(BytesIO(b""), by=adas)


def test_sending_the_same_bytes_twice_keeps_one_document(adas: Account) -> None:
    first = keep_upload(BytesIO(pdf()), by=adas, name="a.pdf")
    assert keep_upload(BytesIO(pdf()), by=adas, name="b.pdf") == first
    assert times_written("document.kept") == 1


def test_ben_who_sends_the_same_bytes_has_his_own_document(adas: Account, ben: Educator) -> None:
    assert ben.account is not None
    hers, his = keep_upload(BytesIO(pdf()), by=adas), keep_upload(BytesIO(pdf()), by=ben.account)
    assert hers != his
    assert hers.sha256 == his.sha256
    assert list(uploads_of(ben.account)) == [his]
    assert by_key(hers.key) == hers


def test_an_account_that_was_closed_sends_nothing(adas: Account) -> None:
    adas.is_active = False
    with pytest.raises(NotAllowed):
        keep_upload(BytesIO(pdf()), by=adas)


def test_the_history_says_who_sent_what(adas: Account) -> None:
    document = keep_upload(BytesIO(pdf()), by=adas, name="transcript.pdf")
    row = written(document.key, "document.kept")
    assert (row.actor, row.carries["sha256"], row.carries["name"]) == (
        "Ada Whitcomb",
        document.sha256,
        "transcript.pdf",
    )


def test_nothing_is_owed_for_an_upload(adas: Account) -> None:
    keep_upload(BytesIO(pdf()), by=adas)
    assert nothing_is_owed()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("transcript.pdf", "transcript.pdf"),
        ("Título de Núñez.PDF", "Título de Núñez.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\ada\\scan.pdf", "scan.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("", "document.pdf"),
        ("...", "document.pdf"),
        ("n" * 300 + ".pdf", "n" * 120 + ".pdf"),
    ],
)
def test_a_name_shows_no_folder_no_hidden_sign_and_a_true_ending(name: str, shown: str) -> None:
    assert kept_name(name, PDF) == shown
