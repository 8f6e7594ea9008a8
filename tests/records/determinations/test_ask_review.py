"""A denial is looked at again when its educator asks in time."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.ask_review import TASK, ask_review
from cecs.records.determinations.actions.decide import decide
from cecs.records.determinations.errors import NotDenied, ReasonNeeded, TooLate
from cecs.records.determinations.models import Decision, Outcome
from cecs.records.determinations.queries import review_of
from cecs.records.determinations.reviewing import ask_by
from cecs.records.payments.queries import owed
from cecs.records.worklist.queries import open_task_about
from cecs.values import clock
from tests.asking import times_written, written

WHY = "My course was not counted."


def account_of(decision: Decision) -> Account:
    account = decision.application.educator.account
    assert account is not None
    return account


@pytest.fixture
def denied(determined: Application, ezra: Account) -> Decision:
    """Ada's application, denied."""
    return decide(determined, Outcome.DENY, by=ezra, because="The course is not shown.")


def test_a_review_is_asked_for_and_a_panel_has_a_day(denied: Decision) -> None:
    asked = ask_review(denied, WHY, by=account_of(denied))
    assert review_of(denied) == asked
    task = open_task_about(TASK, denied.application.number)
    assert task is not None
    assert task.due_on == asked.decide_by
    assert letters_about(denied.application.number).filter(letter="review-asked").count() == 1


def test_asking_twice_is_asking_once(denied: Decision) -> None:
    first = ask_review(denied, WHY, by=account_of(denied))
    assert ask_review(denied, "Again.", by=account_of(denied)) == first
    assert times_written("review.asked") == 1


def test_the_last_day_is_in_time_and_the_next_is_not(denied: Decision) -> None:
    last = ask_by(denied)
    with clock.at(last + timedelta(days=1)), pytest.raises(TooLate):
        ask_review(denied, WHY, by=account_of(denied))
    with clock.at(last):
        assert ask_review(denied, WHY, by=account_of(denied)).decision == denied


def test_a_grant_is_not_looked_at_again(determined: Application, ezra: Account) -> None:
    granted = decide(determined, Outcome.GRANT, by=ezra)
    with pytest.raises(NotDenied):
        ask_review(granted, WHY, by=account_of(granted))


def test_reasons_are_given(denied: Decision) -> None:
    with pytest.raises(ReasonNeeded):
        ask_review(denied, " ", by=account_of(denied))


def test_nobody_else_asks(denied: Decision, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        ask_review(denied, WHY, by=delia)


def test_the_history_says_why(denied: Decision) -> None:
    ask_review(denied, WHY, by=account_of(denied))
    assert written(denied.application.number, "review.asked").carries["words"] == WHY


def test_nothing_more_is_owed(denied: Decision) -> None:
    before = owed(denied.application.number)
    ask_review(denied, WHY, by=account_of(denied))
    assert owed(denied.application.number) == before
