"""What is lacking goes to the educator in a letter built from the coded reasons."""

from datetime import timedelta

import pytest

from cecs.demo.staff import Staff
from cecs.law.shelf import law_on
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.answer import answer_deficiency
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.actions.notify_deficiency import notify_deficiency
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.deficiencies import preview_deficiency
from cecs.records.determinations.errors import NothingToAsk, NotYours
from cecs.records.determinations.queries import answer_queue, determinations_of, letters_of_deficiency
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.asking import times_written, written
from tests.files import account_of, filed, graduated, verified

COURSE, TEST = "special-education-course.030", "subject-test.030"


@pytest.fixture
def lacking(ada: Educator, staff: Staff, delia: Account) -> Application:
    """Ada's request without courses or scores, each determined to be lacking."""
    application = filed(ada, staff, lacks=frozenset({"course", "assessment"}))
    verified(ada, delia)
    take_up(application, delia)
    agree(application, delia)
    determine(application, COURSE, "not-shown", reason="course-missing", by=delia)
    determine(application, TEST, "not-shown", reason="score-missing", note="none at all", by=delia)
    return application


def test_the_letter_says_what_why_what_to_send_and_by_when(lacking: Application, delia: Account) -> None:
    row = notify_deficiency(lacking, delia)
    reasons = law_on(clock.today()).reasons()
    assert lacking.state == State.AWAITING_ANSWER
    for code in ("course-missing", "score-missing"):
        assert reasons[code].words["en"] in row.letter.body
        assert reasons[code].ask_for["en"] in row.letter.body
    assert row.due_on > clock.today()
    assert list(answer_queue()) == [lacking]


def test_the_letter_holds_no_word_an_evaluator_typed(lacking: Application, delia: Account) -> None:
    assert "none at all" not in notify_deficiency(lacking, delia).letter.body


def test_the_items_equal_the_codes(lacking: Application, delia: Account) -> None:
    items = notify_deficiency(lacking, delia).items
    assert {(one["requirement"], one["reason"]) for one in items} == {
        (COURSE, "course-missing"),
        (TEST, "score-missing"),
    }


def test_it_is_written_in_the_educators_language(ada: Educator, lacking: Application, delia: Account) -> None:
    Educator.objects.filter(pk=ada.pk).update(language="es")
    application = Application.objects.get(pk=lacking.pk)
    row = notify_deficiency(application, delia)
    assert row.letter.language == "es"
    assert law_on(clock.today()).reasons()["course-missing"].words["es"] in row.letter.body


def test_the_letter_can_be_read_before_it_is_sent(lacking: Application, delia: Account) -> None:
    subject, body = preview_deficiency(lacking)
    assert letters_of_deficiency(lacking) == []
    sent = notify_deficiency(lacking, delia).letter
    assert (sent.subject, sent.body) == (subject, body)


def test_sending_twice_sends_once(lacking: Application, delia: Account) -> None:
    first = notify_deficiency(lacking, delia)
    assert notify_deficiency(lacking, delia) == first
    assert times_written("deficiency.notified") == 1


def test_with_nothing_lacking_there_is_no_letter(with_delia: Application, delia: Account) -> None:
    agree(with_delia, delia)
    with pytest.raises(NothingToAsk):
        notify_deficiency(with_delia, delia)


def test_only_the_evaluator_who_has_the_file_writes(
    lacking: Application, second_evaluator: Account, gil: Account
) -> None:
    with pytest.raises(NotYours):
        notify_deficiency(lacking, second_evaluator)
    with pytest.raises(NotAllowed):
        notify_deficiency(lacking, gil)


def test_after_the_answer_the_file_comes_back_and_another_round_can_end_it(
    lacking: Application, delia: Account, ada: Educator, staff: Staff
) -> None:
    notify_deficiency(lacking, delia)
    filed_at = lacking.filed_at
    with clock.at(clock.today() + timedelta(days=9)):
        graduated(ada, staff)
        verified(ada, delia)
        answer_deficiency(lacking, account_of(ada), "The scores are on their way.")
        assert (lacking.state, lacking.filed_at, lacking.with_whom) == (State.WITH_EVALUATOR, filed_at, delia)
        agree(lacking, delia)
        assert determinations_of(lacking)[TEST].round == 2
        complete_determination(lacking, delia)
    assert lacking.state == State.DETERMINED


def test_the_history_says_what_was_asked_for(lacking: Application, delia: Account) -> None:
    row = notify_deficiency(lacking, delia)
    history = written(lacking.number, "deficiency.notified")
    assert (history.actor, history.carries["items"]) == (delia.printed_name, row.items)


def test_a_letter_is_owed_and_no_money(lacking: Application, delia: Account) -> None:
    notify_deficiency(lacking, delia)
    assert [one.letter for one in letters_about(lacking.number)].count("deficiency") == 1
    assert owed(lacking.number) == 0
