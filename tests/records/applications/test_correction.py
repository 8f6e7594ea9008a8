"""An educator asks to have the record put right; staff look at the paper and settle it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.ask_correction import TASK, ask_correction
from cecs.records.applications.actions.settle_correction import settle_correction
from cecs.records.applications.errors import NoSuchCorrection, NotFromHere, PaperNeeded, SayWhy
from cecs.records.applications.models import Correction
from cecs.records.applications.queries import correction_for_staff, corrections_of
from cecs.records.applications.states import CorrectionOutcome, Corrects
from cecs.records.correspondence.queries import letters_to
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import by_key, ssn_ending
from cecs.records.worklist.queries import open_task_about
from tests.asking import nothing_is_owed, times_written, written
from tests.records.documents.papers import pdf

MADE, REFUSED = CorrectionOutcome.MADE, CorrectionOutcome.REFUSED
NAME = {"given": "Ada", "middle": "", "family": "Lovelace"}
SSN = "219099999"


class Clean:
    """A scanner that finds nothing."""

    def virus_in(self, _content: object) -> str:
        """Find nothing."""
        return ""


@pytest.fixture
def adas(ada: Educator) -> Account:
    """Ada's account."""
    assert ada.account is not None
    return ada.account


@pytest.fixture
def paper(adas: Account) -> Document:
    """A marriage certificate, found clean."""
    kept = keep_upload(SimpleUploadedFile("marriage.pdf", pdf(), "application/pdf"), by=adas)
    scan_document(kept, by=Clean())
    kept.refresh_from_db()
    return kept


@pytest.fixture
def asked(ada: Educator, adas: Account, paper: Document) -> Correction:
    """Ada has married."""
    return ask_correction(ada, Corrects.LEGAL_NAME, by=adas, asks=NAME, words="I married.", document=paper)


def test_what_is_asked_waits_for_staff_and_changes_nothing(ada: Educator, asked: Correction) -> None:
    task = open_task_about(TASK, asked.key)
    assert task is not None
    assert task.words == "I married."
    assert corrections_of(ada) == [asked]
    assert ada.printed_name == "Ada Whitcomb"


def test_asking_twice_is_asking_once(ada: Educator, adas: Account, paper: Document, asked: Correction) -> None:
    again = ask_correction(ada, Corrects.LEGAL_NAME, by=adas, asks=NAME, words="I married.", document=paper)
    assert again == asked
    first = ask_correction(ada, Corrects.SSN, by=adas, document=paper, ssn=SSN)
    assert ask_correction(ada, Corrects.SSN, by=adas, document=paper, ssn=SSN) == first


@pytest.mark.parametrize("what", [Corrects.LEGAL_NAME, Corrects.BIRTH_DATE, Corrects.SSN])
def test_an_identity_is_not_changed_on_a_word_alone(ada: Educator, adas: Account, what: Corrects) -> None:
    with pytest.raises(PaperNeeded):
        ask_correction(ada, what, by=adas, asks=NAME)
    assert nothing_is_owed()


def test_a_name_that_is_shown_becomes_the_legal_one_and_the_person_is_told(
    ada: Educator, asked: Correction, gil: Account
) -> None:
    settle_correction(asked, MADE, by=gil)
    now = by_key(ada.key)
    assert now is not None
    assert now.printed_name == "Ada Lovelace"
    assert {name.printed for name in now.names.all()} == {"Ada Whitcomb", "Ada Lovelace"}
    assert [letter.letter for letter in letters_to(ada)] == ["correction-made"]
    assert open_task_about(TASK, asked.key) is None


def test_a_birth_date_and_a_number_are_put_right(ada: Educator, adas: Account, paper: Document, gil: Account) -> None:
    born = ask_correction(ada, Corrects.BIRTH_DATE, by=adas, asks={"born_on": "1999-01-02"}, document=paper)
    number = ask_correction(ada, Corrects.SSN, by=adas, document=paper, ssn=SSN)
    assert number.asks == {}
    for one in (born, number):
        settle_correction(one, MADE, by=gil)
    now = by_key(ada.key)
    assert now is not None
    assert str(now.born_on) == "1999-01-02"
    assert ssn_ending(now) == "9999"


def test_nothing_is_put_right_on_a_paper_that_nobody_could_open(ada: Educator, adas: Account, gil: Account) -> None:
    unseen = keep_upload(SimpleUploadedFile("other.pdf", pdf() + b"\n%", "application/pdf"), by=adas)
    asked = ask_correction(ada, Corrects.LEGAL_NAME, by=adas, asks=NAME, document=unseen)
    with pytest.raises(PaperNeeded):
        settle_correction(asked, MADE, by=gil)
    assert ada.printed_name == "Ada Whitcomb"


def test_a_refusal_says_why_and_changes_nothing(ada: Educator, asked: Correction, gil: Account) -> None:
    with pytest.raises(SayWhy):
        settle_correction(asked, REFUSED, by=gil)
    settle_correction(asked, REFUSED, by=gil, because="The paper names somebody else.")
    assert ada.printed_name == "Ada Whitcomb"
    (letter,) = letters_to(ada)
    assert "The paper names somebody else." in letter.body
    assert "legal name" in letter.body


def test_the_letter_is_in_the_language_of_its_reader(faye: Educator, gil: Account) -> None:
    assert faye.account is not None
    asked = ask_correction(faye, Corrects.FACT, by=faye.account, about="E-2026-000001-X", words="Falta un curso.")
    settle_correction(asked, MADE, by=gil)
    assert "un dato del expediente" in letters_to(faye)[0].body


def test_settling_twice_is_settling_once_and_two_do_not_disagree(asked: Correction, gil: Account) -> None:
    for _time in range(2):
        settle_correction(asked, MADE, by=gil)
    with pytest.raises(NotFromHere):
        settle_correction(asked, REFUSED, by=gil, because="Second thoughts.")
    assert times_written("correction.settled") == 1


def test_nobody_asks_for_another_and_only_staff_settle(
    ada: Educator, ben: Educator, adas: Account, asked: Correction
) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        ask_correction(ada, Corrects.FACT, by=ben.account, words="Mine.")
    with pytest.raises(NotAllowed):
        settle_correction(asked, MADE, by=adas)
    with pytest.raises(NoSuchCorrection):
        correction_for_staff(adas, asked.key)


def test_the_history_says_who_asked_and_how_it_ended(ada: Educator, asked: Correction, gil: Account) -> None:
    settle_correction(asked, MADE, by=gil)
    assert written(ada.number, "correction.asked").carries["asks"] == NAME
    settled = written(ada.number, "correction.settled")
    assert (settled.carries["outcome"], settled.acting_as) == ("made", "clerk")


def test_no_money_is_owed(ada: Educator, adas: Account) -> None:
    assert nothing_is_owed()
    ask_correction(ada, Corrects.SCORE, by=adas, asks={"test": "praxis_5235"})
    assert not letters_to(ada)
