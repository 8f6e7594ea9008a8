"""The educator answers a deficiency letter; the filing keeps its place in line."""

import pytest

from cecs.demo.staff import Staff
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.answer import answer_deficiency
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.move import move
from cecs.records.applications.queries import awaiting_answer, moves_of, with_evaluator
from cecs.records.applications.states import State, Step
from cecs.records.correspondence.queries import letters_about
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from tests.asking import times_written, written
from tests.files import account_of

WORDS = "My college sent it yesterday."


@pytest.fixture
def asked(with_delia: Application, staff: Staff) -> Application:
    """Ada's request, with a letter out."""
    move(with_delia, Step.NOTIFY, by=staff.delia.printed_name)
    return with_delia


def test_the_file_goes_back_to_the_same_evaluator_in_its_old_place(
    asked: Application, ada: Educator, delia: Account
) -> None:
    assert list(awaiting_answer()) == [asked]
    filed_at = asked.filed_at
    answer_deficiency(asked, account_of(ada), WORDS)
    assert (asked.state, asked.filed_at) == (State.WITH_EVALUATOR, filed_at)
    assert list(with_evaluator(delia)) == [asked]
    assert moves_of(asked)[-1].because == WORDS


def test_answering_twice_is_once(asked: Application, ada: Educator) -> None:
    answer_deficiency(asked, account_of(ada), WORDS)
    answer_deficiency(asked, account_of(ada), WORDS)
    assert times_written("application.answered") == 1


def test_where_nothing_was_asked_there_is_nothing_to_answer(waiting: Application, ada: Educator) -> None:
    with pytest.raises(NotFromHere):
        answer_deficiency(waiting, account_of(ada), WORDS)


def test_only_its_educator_answers(asked: Application, ben: Educator, delia: Account) -> None:
    for somebody in (account_of(ben), delia):
        with pytest.raises(NotAllowed):
            answer_deficiency(asked, somebody, WORDS)


def test_the_history_keeps_the_words(asked: Application, ada: Educator) -> None:
    answer_deficiency(asked, account_of(ada), WORDS)
    row = written(asked.number, "application.answered")
    assert (row.actor, row.carries["words"]) == (account_of(ada).printed_name, WORDS)


def test_a_receipt_is_owed_and_no_money(asked: Application, ada: Educator) -> None:
    answer_deficiency(asked, account_of(ada), WORDS)
    assert [one.letter for one in letters_about(asked.number)].count("answer-received") == 1
    assert owed(asked.number) == 0
