"""An evaluator takes a filing from the queue."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.queries import with_evaluator
from cecs.records.applications.states import State
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.models import Purpose
from cecs.records.determinations.queries import evaluations_of, evaluator_queue, mine
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from tests.asking import times_written, written


def test_a_filing_leaves_the_queue_and_is_with_its_evaluator(waiting: Application, delia: Account) -> None:
    assert list(evaluator_queue()) == [waiting]
    taken = take_up(waiting, delia)
    assert (taken.state, taken.with_whom) == (State.WITH_EVALUATOR, delia)
    assert list(evaluator_queue()) == []
    assert list(mine(delia)) == list(with_evaluator(delia)) == [waiting]


def test_what_is_found_at_that_moment_is_kept(waiting: Application, delia: Account) -> None:
    take_up(waiting, delia)
    assert [kept.purpose for kept in evaluations_of(waiting)] == [Purpose.DETERMINE]


def test_taking_up_twice_is_once(waiting: Application, delia: Account) -> None:
    take_up(waiting, delia)
    take_up(waiting, delia)
    assert times_written("application.assigned") == 1


def test_who_comes_second_finds_it_taken(waiting: Application, delia: Account, second_evaluator: Account) -> None:
    stale = Application.objects.get(pk=waiting.pk)
    take_up(waiting, delia)
    with pytest.raises(NotFromHere):
        take_up(stale, second_evaluator)
    waiting.refresh_from_db()
    assert waiting.with_whom == delia


def test_neither_its_educator_nor_a_supervisor_takes_it_up(waiting: Application, ezra: Account, ada: Educator) -> None:
    for somebody in (ezra, waiting.educator.account):
        assert somebody is not None
        with pytest.raises(NotAllowed):
            take_up(waiting, somebody)


def test_the_history_says_who_took_it_as_what(waiting: Application, delia: Account) -> None:
    take_up(waiting, delia)
    row = written(waiting.number, "application.assigned")
    assert (row.actor, row.acting_as, row.carries["to"]) == (delia.printed_name, "evaluator", delia.printed_name)


def test_nothing_more_is_owed(waiting: Application, delia: Account) -> None:
    assert owed(take_up(waiting, delia).number) == 0
