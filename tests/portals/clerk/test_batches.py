"""The clerk drops a batch of scans, watches it being read, and prints cover sheets."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.documents.actions.scan import scan_document
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.make_sheet import make_sheet
from cecs.records.mailroom.jobs import read_batches
from cecs.records.mailroom.models import ScanBatch
from cecs.records.mailroom.queries import mail_of
from cecs.records.mailroom.sheets import printed
from cecs.records.mailroom.states import MailKind
from cecs.values import clock
from tests.portals.clerk.test_mail import NoVirus, at, text
from tests.portals.conftest import As
from tests.records.mailroom.scans import as_tiff, rasterised, written

pytestmark = pytest.mark.django_db
DROP = reverse("clerk:drop")


def batch_of(educator: Educator, gil: Account) -> SimpleUploadedFile:
    sheet = make_sheet(educator, MailKind.TRANSCRIPT, by=gil)
    return SimpleUploadedFile("scan.tif", as_tiff([rasterised(printed(sheet, "en")), written("Transcript")]))


def test_a_batch_is_dropped_read_and_filed(gils: Client, ada: Educator, gil: Account) -> None:
    told = {"received_on": clock.today().isoformat(), "once": "d1", "scan": batch_of(ada, gil)}
    page = gils.post(DROP, told, follow=True).content.decode()
    assert "Look again" in page
    assert "waiting for the virus scan" in page
    batch = ScanBatch.objects.get()
    scan_document(batch.document, by=NoVirus())
    assert read_batches() == 2
    page = gils.get(reverse("clerk:batch", args=(batch.key,))).content.decode()
    assert "2 of 2 pages read" in text(page)
    assert "Look again" not in page
    (hers,) = mail_of(ada)
    assert at("piece", hers) in page
    shown = gils.get(at("picture", hers))
    assert shown["Content-Type"] == "image/png"
    assert at("picture", hers) in gils.get(at("piece", hers)).content.decode()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"scan": ""}, "Choose the file."),
        ({"received_on": "2999-01-01"}, "This day has not come yet."),
    ],
)
def test_a_batch_that_makes_no_sense_is_not_taken(
    gils: Client, ada: Educator, gil: Account, changed: dict[str, str], words: str
) -> None:
    told = {"received_on": clock.today().isoformat(), "once": "d1", "scan": batch_of(ada, gil)} | changed
    assert words in text(gils.post(DROP, told).content.decode())
    told["scan"] = SimpleUploadedFile("scan.tif", b"MZ a program")
    assert "There is a problem" in gils.post(DROP, told).content.decode()
    assert not ScanBatch.objects.exists()


def test_it_says_when_text_recognition_is_missing(gils: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cecs.records.mailroom.scanning.recognition.shutil.which", lambda _name: None)
    assert "Text recognition is not installed" in gils.get(DROP).content.decode()


def test_a_cover_sheet_is_printed_for_a_person(gils: Client, ada: Educator) -> None:
    page = gils.get(reverse("clerk:person", args=(ada.key,))).content.decode()
    address = reverse("clerk:sheet", args=(ada.key, "transcript"))
    assert address in page
    paper = gils.get(address)
    assert b"".join(paper).startswith(b"%PDF")
    assert re.search(r"S-\d{4}-", paper["Content-Disposition"])
    for wrong in ("gossip", "cash", "personal-check"):
        assert gils.get(reverse("clerk:sheet", args=(ada.key, wrong))).status_code == 404


def test_what_does_not_exist_is_not_there(gils: Client, staff_as: As, delia: Account) -> None:
    for name in ("batch", "picture"):
        assert gils.get(reverse(f"clerk:{name}", args=("nothing",))).status_code == 404
    assert staff_as(delia).get(DROP).status_code == 404
