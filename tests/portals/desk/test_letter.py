"""The deficiency letter writes itself from the reasons, is read before it is sent, and is sent once."""

import pytest
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.determine import determine
from cecs.records.educators.actions.change_language import change_language
from tests.portals.desk.conftest import As

pytestmark = pytest.mark.django_db
TEST = "subject-test.030"


def address(application: Application) -> str:
    return reverse("desk:letter", args=(application.key,))


def missing_score(application: Application, by: Account) -> None:
    determine(application, TEST, "not-shown", reason="score-missing", by=by)


def deficiency_letters(application: Application) -> list[str]:
    return [one.body for one in letters_about(application.number) if one.letter == "deficiency"]


def test_the_preview_is_the_letter(staff_as: As, delia: Account, lacking: Application) -> None:
    """Word for word what the educator gets."""
    missing_score(lacking, delia)
    browser = staff_as(delia)
    page = browser.get(address(lacking)).content.decode()
    assert "No official score has come." in page
    assert not deficiency_letters(lacking)
    browser.post(address(lacking))
    (body,) = deficiency_letters(lacking)
    assert "Ask the testing company to send your score to us." in body
    assert all(line in page for line in body.splitlines() if "official score" in line)


def test_sending_it_twice_sends_one(staff_as: As, delia: Account, lacking: Application) -> None:
    """A double click is one letter."""
    missing_score(lacking, delia)
    browser = staff_as(delia)
    browser.post(address(lacking))
    browser.post(address(lacking))
    lacking.refresh_from_db()
    assert lacking.state == State.AWAITING_ANSWER
    assert len(deficiency_letters(lacking)) == 1


def test_the_letter_speaks_the_educators_language(staff_as: As, delia: Account, lacking: Application) -> None:
    """Spanish to read, and the page says why."""
    account = lacking.educator.account
    assert account is not None
    change_language(lacking.educator, "es", by=account)
    missing_score(lacking, delia)
    page = staff_as(delia).get(address(lacking)).content.decode()
    assert "No ha llegado ningún puntaje oficial." in page
    assert "The educator reads in another language" in page


def test_with_nothing_lacking_there_is_no_letter(staff_as: As, delia: Account, mine: Application) -> None:
    """The page says so, and nothing is sent."""
    browser = staff_as(delia)
    assert "nothing to write about" in browser.get(address(mine)).content.decode()
    browser.post(address(mine))
    assert not deficiency_letters(mine)


def test_only_whoever_has_the_file_writes(staff_as: As, ezra: Account, lacking: Application) -> None:
    """Nobody else finds the page."""
    assert staff_as(ezra).get(address(lacking)).status_code == 404


def test_a_letter_that_was_sent_can_be_read(staff_as: As, ezra: Account, lacking: Application) -> None:
    """By staff, word for word."""
    (letter,) = [one for one in letters_about(lacking.number) if one.letter == "application-received"]
    page = staff_as(ezra).get(reverse("desk:sent_letter", args=(lacking.key, letter.key)))
    assert letter.body.splitlines()[0] in page.content.decode()


def test_a_letter_about_something_else_is_not_in_this_file(staff_as: As, ezra: Account, lacking: Application) -> None:
    """A wrong key is no letter."""
    assert staff_as(ezra).get(reverse("desk:sent_letter", args=(lacking.key, "no-such"))).status_code == 404
