"""Every requirement has its answer: the file goes to a supervisor."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.queries import moves_of
from cecs.records.applications.states import State, Step
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.errors import NotDetermined, NotYours
from cecs.records.determinations.models import Purpose
from cecs.records.determinations.queries import decision_queue, evaluations_of
from cecs.records.payments.queries import owed
from tests.asking import times_written, written


def test_a_file_with_every_answer_waits_for_a_decision(determined: Application) -> None:
    assert determined.state == State.DETERMINED
    assert list(decision_queue()) == [determined]


def test_a_file_with_an_open_requirement_stays_and_names_it(with_delia: Application, delia: Account) -> None:
    with pytest.raises(NotDetermined) as refused:
        complete_determination(with_delia, delia)
    assert refused.value.missing
    with_delia.refresh_from_db()
    assert with_delia.state == State.WITH_EVALUATOR


def test_handing_over_twice_is_once(determined: Application, delia: Account) -> None:
    complete_determination(determined, delia)
    assert [row.step for row in moves_of(determined)].count(Step.DETERMINE) == 1
    assert times_written("application.determined") == 1


def test_only_who_has_the_file_hands_it_over(with_delia: Application, delia: Account, gil: Account) -> None:
    agree(with_delia, delia)
    with pytest.raises(NotAllowed):
        complete_determination(with_delia, gil)


def test_another_evaluator_does_not_hand_it_over(with_delia: Application, second_evaluator: Account) -> None:
    with pytest.raises(NotYours):
        complete_determination(with_delia, second_evaluator)


def test_the_history_keeps_every_answer_and_the_law_of_the_day(determined: Application) -> None:
    row = written(determined.number, "application.determined")
    assert set(row.carries["answers"].values()) <= {"met", "waived", "not-applicable"}
    assert row.carries["rulebook"] == determined.rulebook


def test_what_was_found_at_that_moment_is_kept(determined: Application) -> None:
    kept = evaluations_of(determined).first()
    assert kept is not None
    assert (kept.purpose, kept.conclusion) == (Purpose.DETERMINE, "grant")


def test_nothing_more_is_owed_and_nobody_is_written_to(determined: Application) -> None:
    assert owed(determined.number) == 0
    assert {letter.letter for letter in letters_about(determined.number)} == {"application-received", "receipt"}
