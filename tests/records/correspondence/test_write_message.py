"""An educator and the office write to each other about one number."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.correspondence.actions.write_message import TASK, write_message
from cecs.records.correspondence.errors import NothingSaid
from cecs.records.correspondence.queries import letters_to, messages_about
from cecs.records.educators.models import Educator
from cecs.records.worklist.queries import finished_tasks, open_task_about
from tests.asking import nothing_is_owed, times_written, written

ABOUT = "A-2026-000001-H"


@pytest.fixture
def adas(ada: Educator) -> Account:
    """Ada's account."""
    assert ada.account is not None
    return ada.account


def test_what_an_educator_writes_is_a_task_until_it_is_answered(ada: Educator, adas: Account, delia: Account) -> None:
    write_message(ada, "When?", about=ABOUT, by=adas)
    assert open_task_about(TASK, ABOUT) is not None
    write_message(ada, "Next week.", about=ABOUT, by=delia)
    assert open_task_about(TASK, ABOUT) is None
    assert finished_tasks()[0].outcome == "answered"
    assert [(one.by_educator, one.words) for one in messages_about(ada, ABOUT)] == [
        (True, "When?"),
        (False, "Next week."),
    ]


def test_a_letter_says_that_something_waits_and_not_what(ada: Educator, delia: Account) -> None:
    write_message(ada, "Your score came.", about=ABOUT, by=delia)
    (letter,) = letters_to(ada)
    assert letter.letter == "message-waiting"
    assert "score" not in letter.body


def test_the_same_words_twice_in_a_row_are_one_message(ada: Educator, adas: Account) -> None:
    for _click in range(2):
        write_message(ada, " When? ", about=ABOUT, by=adas)
    assert times_written("message.written") == 1


def test_nobody_else_writes_for_an_educator(ada: Educator, ben: Educator, hana: Account) -> None:
    assert ben.account is not None
    for stranger in (ben.account, hana):
        with pytest.raises(NotAllowed):
            write_message(ada, "Hello.", about=ABOUT, by=stranger)


def test_a_message_has_words(ada: Educator, adas: Account) -> None:
    with pytest.raises(NothingSaid):
        write_message(ada, "  ", about=ABOUT, by=adas)


def test_the_history_keeps_what_was_written(ada: Educator, adas: Account) -> None:
    write_message(ada, "When?", about=ABOUT, by=adas)
    assert written(ABOUT, "message.written").carries["words"] == "When?"


def test_no_money_is_owed(ada: Educator, adas: Account) -> None:
    assert nothing_is_owed()
    write_message(ada, "When?", about=ABOUT, by=adas)
    assert not letters_to(ada)
