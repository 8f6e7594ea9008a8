"""A supervisor sends a determined file back, saying why."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.queries import moves_of
from cecs.records.applications.states import State
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.send_back import send_back
from cecs.records.determinations.errors import ReasonNeeded
from cecs.records.payments.queries import owed
from tests.asking import times_written, written

WHY = "The transcript is of somebody else."


def test_the_file_is_with_its_evaluator_again_in_its_old_place(
    determined: Application, ezra: Account, delia: Account
) -> None:
    filed_at = determined.filed_at
    send_back(determined, WHY, by=ezra)
    assert (determined.state, determined.with_whom, determined.filed_at) == (State.WITH_EVALUATOR, delia, filed_at)
    assert moves_of(determined)[-1].because == WHY


def test_the_evaluator_can_hand_it_over_again(determined: Application, ezra: Account, delia: Account) -> None:
    send_back(determined, WHY, by=ezra)
    complete_determination(determined, delia)
    assert determined.state == State.DETERMINED


def test_sending_back_twice_is_once(determined: Application, ezra: Account) -> None:
    send_back(determined, WHY, by=ezra)
    send_back(determined, WHY, by=ezra)
    assert times_written("application.sent-back") == 1


def test_it_needs_a_reason(determined: Application, ezra: Account) -> None:
    with pytest.raises(ReasonNeeded):
        send_back(determined, " ", by=ezra)


def test_a_file_that_nobody_took_up_can_not_be_sent_back(waiting: Application, ezra: Account) -> None:
    with pytest.raises(NotFromHere):
        send_back(waiting, WHY, by=ezra)


def test_only_a_supervisor_sends_back(determined: Application, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        send_back(determined, WHY, by=delia)


def test_the_history_says_why(determined: Application, ezra: Account) -> None:
    send_back(determined, WHY, by=ezra)
    row = written(determined.number, "application.sent-back")
    assert (row.actor, row.acting_as, row.carries["because"]) == (ezra.printed_name, "supervisor", WHY)


def test_nothing_more_is_owed(determined: Application, ezra: Account) -> None:
    assert owed(send_back(determined, WHY, by=ezra).number) == 0
