"""A batch from the scanner is dropped, taken apart and filed, with nothing filed for the wrong person."""

from io import BytesIO

import pytest
from PIL import Image

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.correspondence.queries import letters_to
from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.errors import NotAccepted
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions import read_batch as reading
from cecs.records.mailroom.actions.drop_batch import drop_batch
from cecs.records.mailroom.actions.make_sheet import make_sheet
from cecs.records.mailroom.actions.read_batch import read_batch
from cecs.records.mailroom.jobs import read_batches
from cecs.records.mailroom.models import MailPiece, ScanBatch
from cecs.records.mailroom.queries import batch_by_key, mail_of, pieces_of, trail_of, unmatched
from cecs.records.mailroom.scanning.pages import is_blank
from cecs.records.mailroom.scanning.recognition import can_recognise, text_on
from cecs.records.mailroom.sheets import printed
from cecs.records.mailroom.states import MailKind
from cecs.records.mailroom.suggesting import suggestions_for
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of
from tests.records.documents.papers import PROGRAM
from tests.records.mailroom.scans import as_pdf, as_tiff, blank, rasterised, worn
from tests.records.mailroom.scans import written as letter

needs_recognition = pytest.mark.skipif(not can_recognise(), reason="Tesseract is not installed (tools/system.sh)")


class NoVirus:
    """A scanner that finds nothing."""

    def virus_in(self, content: object) -> str:
        """Say so."""
        assert content
        return ""


class Virus:
    """A scanner that finds something."""

    def virus_in(self, content: object) -> str:
        """Say so."""
        assert content
        return "Eicar"


@pytest.fixture(autouse=True)
def unread(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Most of these tests are not about text recognition, which takes its time."""
    if "recognised" not in request.fixturenames:
        monkeypatch.setattr("cecs.records.mailroom.scanning.recognition.shutil.which", lambda _name: None)


def dropped(data: bytes, gil: Account, *, each_page: bool = False, is_clean: bool = True) -> ScanBatch:
    batch = drop_batch(
        BytesIO(data), received_on=clock.today(), by=gil, once="a drop", name="scan.tif", each_page=each_page
    )
    scan_document(batch.document, by=NoVirus() if is_clean else Virus())
    batch.document.refresh_from_db()
    return batch


def sheet_page(educator: Educator, kind: MailKind, seed: int = 1) -> Image.Image:
    sheet = make_sheet(educator, kind, by=account_of(educator))
    return worn(rasterised(printed(sheet, "en")), seed=seed)


@pytest.mark.parametrize("bound", [as_tiff, as_pdf])
def test_cover_sheets_split_and_file_it(ada: Educator, ben: Educator, gil: Account, bound: object) -> None:
    """Two letters under sheets, an empty page between, and one under none."""
    pages = [
        sheet_page(ada, MailKind.TRANSCRIPT), letter("Page one"), letter("Page two"),
        sheet_page(ben, MailKind.SCORE_REPORT, 2), letter("Scores"),
        blank(), letter("To whom it may concern"),
    ]  # fmt: skip
    batch = read_batch(dropped(bound(pages), gil))  # type: ignore[operator]
    assert (batch.state, batch.pages, batch.pages_done) == ("done", 7, 7)
    (hers,), (his,) = mail_of(ada), mail_of(ben)
    assert (hers.kind, hers.rests_on, his.kind) == ("transcript", "sheet", "score-report")
    assert hers.document is not None
    assert hers.document.media_type == "application/pdf"
    assert hers.document.is_clean
    (rest,) = unmatched()
    assert [one.envelope for one in (hers, his, rest)] == [batch.envelope] * 3
    assert letters_to(ada).get().letter == "mail-received"
    assert [step.handled for step in trail_of(hers)] == ["received", "scanned", "matched"]


def test_a_money_order_waits_for_a_clerk_to_count_it(ada: Educator, gil: Account) -> None:
    read_batch(dropped(as_tiff([sheet_page(ada, MailKind.MONEY_ORDER), letter("$200.00")]), gil))
    (waiting,) = unmatched()
    (first, *_others) = suggestions_for(waiting)
    assert (waiting.kind, first.educator) == ("money-order", ada)


def test_every_page_may_be_a_letter_of_its_own(gil: Account) -> None:
    batch = read_batch(dropped(as_tiff([letter("One"), letter("Two")]), gil, each_page=True))
    assert len(pieces_of(batch.envelope)) == 2


def test_pages_that_nothing_parts_are_one_letter(gil: Account) -> None:
    batch = read_batch(dropped(as_tiff([letter("One"), letter("Two")]), gil))
    assert len(pieces_of(batch.envelope)) == 1


def test_a_sheet_nobody_made_is_nobodys(ada: Educator, gil: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "sheet_numbered", lambda _number: None)
    read_batch(dropped(as_tiff([sheet_page(ada, MailKind.TRANSCRIPT), letter("One")]), gil))
    assert mail_of(ada) == []
    assert unmatched().count() == 1


def test_reading_again_files_nothing_twice(ada: Educator, gil: Account) -> None:
    batch = dropped(as_tiff([sheet_page(ada, MailKind.TRANSCRIPT), letter("One")]), gil)
    read_batch(batch)
    read_batch(batch)
    assert times_written("mail.matched") == times_written("mail.batch-read") == MailPiece.objects.count() == 1


def test_killed_between_two_parts_it_goes_on_where_it_was(
    ada: Educator, gil: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = dropped(as_tiff([letter("One"), blank(), sheet_page(ada, MailKind.TRANSCRIPT), letter("Two")]), gil)
    read_batch(batch, at_most=1)
    batch.refresh_from_db()
    assert (batch.state, batch.pages_done) == ("reading", 1)

    def killed(*_args: object, **_kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(reading, "given_to", killed)
        with pytest.raises(KeyboardInterrupt):
            read_batch(batch)
    assert mail_of(ada) == []
    assert read_batches() == 2
    assert len(mail_of(ada)) == 1
    assert MailPiece.objects.count() == 2


def test_dropping_twice_is_one_batch(gil: Account) -> None:
    data = as_tiff([letter("One")])
    assert dropped(data, gil) == dropped(data, gil)
    assert times_written("mail.batch-dropped") == 1


def test_only_a_clerk_drops(delia: Account, ada: Educator) -> None:
    for account in (delia, account_of(ada)):
        with pytest.raises(NotAllowed):
            drop_batch(BytesIO(as_tiff([letter("One")])), received_on=clock.today(), by=account, once="x")


@pytest.mark.parametrize("data", [b"", PROGRAM, b"II*\x00 nothing more", b"%PDF-1.7 nothing more"])
def test_what_is_no_scan_is_refused(gil: Account, data: bytes) -> None:
    with pytest.raises(NotAccepted):
        drop_batch(BytesIO(data), received_on=clock.today(), by=gil, once="x")
    assert not ScanBatch.objects.exists()


def test_nothing_is_read_before_the_virus_scan(gil: Account) -> None:
    batch = drop_batch(BytesIO(as_tiff([letter("One")])), received_on=clock.today(), by=gil, once="x")
    assert read_batch(batch).state == "waiting"
    assert not MailPiece.objects.exists()


def test_an_infected_batch_is_never_opened(gil: Account) -> None:
    batch = read_batch(dropped(as_tiff([letter("One")]), gil, is_clean=False))
    assert (batch.state, batch.reason) == ("refused", "Eicar")
    found = batch_by_key(batch.key)
    assert found == batch


def test_a_pdf_without_a_page_ends_refused(gil: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = dropped(as_pdf([letter("One")]), gil)
    monkeypatch.setattr("cecs.records.mailroom.scanning.pages.PdfPages.__len__", lambda _self: 0)
    assert read_batch(batch).state == "refused"


def test_the_history_counts_what_was_in_it(ada: Educator, gil: Account) -> None:
    batch = read_batch(dropped(as_tiff([sheet_page(ada, MailKind.TRANSCRIPT), letter("One"), blank()]), gil))
    row = written(batch.envelope.number, "mail.batch-read")
    assert (row.carries["pages"], row.carries["pieces"], row.carries["by_sheet"]) == (3, 1, 1)
    assert written(batch.envelope.number, "mail.batch-dropped").actor == str(gil)


def test_nothing_is_owed_for_it(gil: Account) -> None:
    read_batch(dropped(as_tiff([letter("One")]), gil))
    assert nothing_is_owed()


def test_dust_and_punch_holes_are_no_text() -> None:
    assert is_blank(blank())
    assert not is_blank(letter("One line"))


def test_without_recognition_the_letter_waits_all_the_same(gil: Account) -> None:
    assert text_on(letter("Ada")) == ""
    read_batch(dropped(as_tiff([letter("Ada Whitcomb")]), gil))
    assert unmatched().get().text_on_it == ""


@pytest.fixture
def recognised() -> None:
    """Leave text recognition as it is."""


@needs_recognition
@pytest.mark.usefixtures("ben", "recognised")
def test_the_owner_of_a_letter_is_suggested_from_its_text(ada: Educator, gil: Account) -> None:
    """And nothing is filed without a clerk."""
    assert ada.born_on is not None
    page = letter(
        "Nutmeg State College", "OFFICIAL TRANSCRIPT", f"Student: Ada Whitcomb    Born: {ada.born_on:%m/%d/%Y}"
    )
    read_batch(dropped(as_tiff([worn(page, seed=3, skew=1.5)]), gil))
    waiting = unmatched().get()
    assert waiting.kind == "transcript"
    (first, *_others) = suggestions_for(waiting)
    assert first.educator == ada
    assert set(first.reasons) == {"name", "born"}
    assert mail_of(ada) == []
