"""A cover sheet says by its code whose the paper under it is, and what for."""

import re
import shutil
from pathlib import Path

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.educators.models import Educator
from cecs.records.mailroom.actions.make_sheet import make_sheet
from cecs.records.mailroom.errors import NotTheirs
from cecs.records.mailroom.queries import sheet_numbered
from cecs.records.mailroom.scanning.codes import sheet_number_on
from cecs.records.mailroom.sheets import printed, told
from cecs.records.mailroom.states import MailKind
from cecs.values.numbers import is_number
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of
from tests.pdf import complaints_of
from tests.records.mailroom.scans import rasterised, text_of, worn


def test_it_is_made_once_and_printed_as_often_as_she_likes(continuation: Application) -> None:
    cora = continuation.educator
    sheet = make_sheet(cora, MailKind.FORM, for_application=continuation.number, by=account_of(cora))
    again = make_sheet(cora, MailKind.FORM, for_application=continuation.number, by=account_of(cora))
    assert sheet == again == sheet_numbered(sheet.number.lower())
    assert is_number(sheet.number, "S")
    assert times_written("mail.sheet-made") == 1
    assert make_sheet(cora, MailKind.TRANSCRIPT, for_application=continuation.number, by=account_of(cora)) != sheet


def test_a_clerk_makes_one_for_her_and_nobody_else_may(
    ada: Educator, ben: Educator, gil: Account, delia: Account
) -> None:
    assert make_sheet(ada, MailKind.OTHER, by=gil).educator == ada
    for account in (account_of(ben), delia):
        with pytest.raises(NotAllowed):
            make_sheet(ada, MailKind.OTHER, by=account)


def test_somebody_elses_application_gets_none(continuation: Application, ada: Educator) -> None:
    for number in (continuation.number, "A-2020-000001-X"):
        with pytest.raises(NotTheirs):
            make_sheet(ada, MailKind.FORM, for_application=number, by=account_of(ada))


def test_the_history_says_for_whom_and_what(ada: Educator) -> None:
    row = written(make_sheet(ada, MailKind.FORM, by=account_of(ada)).number, "mail.sheet-made")
    assert (row.carries["educator"], row.carries["kind"]) == (ada.number, "form")


def test_nothing_is_owed_for_it(ada: Educator) -> None:
    make_sheet(ada, MailKind.FORM, by=account_of(ada))
    assert nothing_is_owed()


def test_the_printed_page_says_where_to_mail_it(ada: Educator) -> None:
    sheet = make_sheet(ada, MailKind.MONEY_ORDER, by=account_of(ada))
    page = re.sub(r"\s+", " ", text_of(printed(sheet, "en")))
    for words in ("Ada Whitcomb", ada.number, sheet.number, "PO Box 150471", "Never send cash"):
        assert words in page
    assert "Carátula" in text_of(printed(sheet, "es"))
    assert "Sign the form by hand" in str(told(make_sheet(ada, MailKind.FORM, by=account_of(ada)), "en")["steps"])


@pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed (tools/system.sh)")
def test_the_page_is_an_archive_file_and_tagged(ada: Educator, tmp_path: Path) -> None:
    paper = tmp_path / "sheet.pdf"
    paper.write_bytes(printed(make_sheet(ada, MailKind.FORM, by=account_of(ada)), "en"))
    assert not complaints_of(paper)


@pytest.mark.parametrize("seed", range(6))
def test_its_code_is_read_from_a_worn_and_crooked_scan(ada: Educator, seed: int) -> None:
    sheet = make_sheet(ada, MailKind.TRANSCRIPT, by=account_of(ada))
    page = worn(rasterised(printed(sheet, "en")), seed=seed, skew=12, specks=20_000)
    assert sheet_number_on(page.rotate(90 * seed, expand=True)) == sheet.number


def test_either_code_is_enough(ada: Educator) -> None:
    """A stain, or a torn corner, takes one of them."""
    sheet = make_sheet(ada, MailKind.TRANSCRIPT, by=account_of(ada))
    for half in ((0, 0, 1700, 1100), (0, 1100, 1700, 2200)):
        page = rasterised(printed(sheet, "en"))
        page.paste(90, half)
        assert sheet_number_on(page) == sheet.number
