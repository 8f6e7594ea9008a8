"""Gil brings in a file of scores, reads what became of its lines, claims what was unsure, and undoes the whole."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.documents.actions.scan import scan_document
from cecs.records.educators.models import Educator
from cecs.records.evidence.queries import evidence_of
from cecs.records.mailroom.jobs import load_score_files
from cecs.records.mailroom.models import ScoreFile
from cecs.values import clock
from tests.portals.clerk.test_mail import NoVirus, text
from tests.portals.conftest import As
from tests.records.mailroom.test_scores import HEADER, line, loaded

pytestmark = pytest.mark.django_db
SCORES, UNCLAIMED = reverse("clerk:scores"), reverse("clerk:unclaimed")


def told(*lines: str) -> dict[str, object]:
    scores = SimpleUploadedFile("scores.csv", "\n".join((HEADER, *lines)).encode())
    return {"received_on": clock.today().isoformat(), "layout": "made-up-csv", "scores": scores}


def page_of(score_file: ScoreFile, name: str = "score_file") -> str:
    return reverse(f"clerk:{name}", args=(score_file.key,))


def test_a_file_is_brought_in_and_its_report_read(gils: Client, ada: Educator) -> None:
    page = gils.post(SCORES, told(line(ada), "nonsense"), follow=True).content.decode()
    assert "Look again" in page
    score_file = ScoreFile.objects.get()
    scan_document(score_file.document, by=NoVirus())
    assert load_score_files() == 3
    page = gils.get(page_of(score_file)).content.decode()
    assert "3 lines read" in text(page)
    assert "Filed 1" in text(page)
    assert "The line does not have the shape of the layout." in page
    assert "Look again" not in page
    assert score_file.number in gils.get(SCORES).content.decode()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"scores": ""}, "Choose the file."),
        ({"layout": "papyrus"}, "Select a valid choice"),
        ({"received_on": "2999-01-01"}, "This day has not come yet."),
        ({"scores": SimpleUploadedFile("scores.csv", b"\x00\x00")}, "must be plain text"),
    ],
)
def test_what_makes_no_sense_is_not_taken(gils: Client, ada: Educator, changed: dict[str, object], words: str) -> None:
    assert words in text(gils.post(SCORES, told(line(ada)) | changed).content.decode())
    assert not ScoreFile.objects.exists()


def test_an_unsure_score_is_claimed(gils: Client, ada: Educator, gil: Account) -> None:
    loaded(gil, line(ada, born_on="1960-01-01"))
    page = gils.get(UNCLAIMED, {"q": "whit"}).content.decode()
    row = ScoreFile.objects.get().rows.get()
    address = reverse("clerk:claim", args=(row.pk,))
    assert address in page
    assert "Ada Whitcomb" in text(gils.get(address).content.decode())
    assert "Choose whose it is" in gils.post(address, {}).content.decode()
    page = gils.post(address, {"owner": ada.key}, follow=True).content.decode()
    assert "for Ada Whitcomb." in page
    assert "No score waits to be claimed." in page
    assert len(evidence_of(ada)) == 1
    assert gils.get(address).status_code == 404
    assert "Nobody in the records" not in gils.get(UNCLAIMED).content.decode()


def test_a_whole_file_is_undone(gils: Client, ada: Educator, gil: Account) -> None:
    score_file = loaded(gil, line(ada))
    address = page_of(score_file, "undo_scores")
    assert "Say why the file is undone." in gils.post(address, {}).content.decode()
    page = gils.post(address, {"because": "Wrong year"}, follow=True).content.decode()
    assert "This file is undone." in page
    assert evidence_of(ada) == []
    assert gils.get(address)["Location"] == page_of(score_file)


def test_nobody_else_sees_them(staff_as: As, delia: Account, ada: Educator, gil: Account) -> None:
    browser, score_file = staff_as(delia), loaded(gil, line(ada))
    for address in (SCORES, UNCLAIMED, page_of(score_file), page_of(score_file, "undo_scores")):
        assert browser.get(address).status_code == 404


def test_what_does_not_exist_is_not_there(gils: Client) -> None:
    for address in (reverse("clerk:score_file", args=("x",)), reverse("clerk:undo_scores", args=("x",))):
        assert gils.get(address).status_code == 404
    assert gils.get(reverse("clerk:claim", args=(99,))).status_code == 404


def test_the_pages_ask_the_database_the_same_however_many_there_are(gils: Client, ada: Educator, gil: Account) -> None:
    score_file = loaded(gil, line(ada, born_on="1960-01-01"), "nonsense")
    pages = [SCORES, UNCLAIMED, page_of(score_file)]
    few = [asked(gils, address) for address in pages]
    loaded(gil, *(line(ada, score_id=f"X{n}", born_on="1960-01-01") for n in range(20)), *["nonsense"] * 20)
    few_again = [asked(gils, address) for address in pages]
    assert few_again == few
    assert max(few) <= 16


def asked(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        browser.get(address)
    return len(seen)
