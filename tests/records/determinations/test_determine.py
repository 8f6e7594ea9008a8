"""The evaluator answers one requirement: agrees, or differs with a coded reason."""

import pytest

from cecs.demo.staff import Staff
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.answers import beside_law, explained_for
from cecs.records.determinations.errors import NotYours, ReasonNeeded
from cecs.records.determinations.models import Determination
from cecs.records.determinations.queries import determinations_of
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.payments.queries import owed
from tests.asking import times_written, written
from tests.files import ENGLISH, filed, verified

DEGREE = "degree.030"
MARK = {"figure": "168", "source": "Praxis passing scores by state", "day": "2026-09-01"}


def of_kind(application: Application, kind: str) -> str:
    """Name the requirement of a kind."""
    return next(one.line.requirement for one in beside_law(application, "en") if one.line.kind == kind)


@pytest.fixture
def english(mina: Educator, staff: Staff, delia: Account) -> Application:
    """Mina's request, verified; the mark of her test is not known."""
    application = filed(mina, staff, code=ENGLISH)
    verified(mina, delia)
    return take_up(application, delia)


def test_an_evaluator_agrees_with_what_was_found(with_delia: Application, delia: Account) -> None:
    row = determine(with_delia, DEGREE, "met", by=delia)
    assert (row.found_answer, row.answer, row.by, row.round) == ("met", "met", delia, 1)


def test_to_differ_a_coded_reason_is_needed(with_delia: Application, delia: Account) -> None:
    with pytest.raises(ReasonNeeded):
        determine(with_delia, DEGREE, "not-met", by=delia)
    row = determine(with_delia, DEGREE, "not-met", reason="transcript-missing", note="page 2 is blank", by=delia)
    assert (row.found_answer, row.answer, row.reason) == ("met", "not-met", "transcript-missing")


@pytest.mark.parametrize("reason", ["made-up", "score-missing", "evidence-shows"])
def test_a_reason_must_exist_fit_the_requirement_and_go_with_the_answer(
    with_delia: Application, delia: Account, reason: str
) -> None:
    with pytest.raises(ReasonNeeded):
        determine(with_delia, DEGREE, "not-met", reason=reason, by=delia)


@pytest.mark.parametrize("answer", ["needs-review", "probably"])
def test_some_answers_no_evaluator_can_give(with_delia: Application, delia: Account, answer: str) -> None:
    with pytest.raises(ReasonNeeded):
        determine(with_delia, DEGREE, answer, reason="evidence-shows", by=delia)


def test_what_the_law_does_not_ask_is_not_determined(with_delia: Application, delia: Account) -> None:
    with pytest.raises(ReasonNeeded):
        determine(with_delia, "good-manners", "met", by=delia)


def test_a_mark_that_nobody_knew_is_settled_with_figure_source_and_day(english: Application, delia: Account) -> None:
    asked = of_kind(english, "assessment")
    with pytest.raises(ReasonNeeded):
        determine(english, asked, "met", reason="mark-confirmed", settled={"figure": "168"}, by=delia)
    row = determine(english, asked, "met", reason="mark-confirmed", settled=MARK, by=delia)
    assert (row.found_answer, row.settled) == ("needs-review", MARK)
    assert not [line for line in explained_for(english, "en").review if line.requirement == asked]


def test_the_same_answer_twice_is_one_determination(with_delia: Application, delia: Account) -> None:
    first = determine(with_delia, DEGREE, "met", by=delia)
    assert determine(with_delia, DEGREE, "met", by=delia) == first
    assert times_written("requirement.determined") == 1


def test_a_later_answer_takes_the_place_of_an_earlier_one_and_both_are_kept(
    with_delia: Application, delia: Account
) -> None:
    determine(with_delia, DEGREE, "not-met", reason="transcript-missing", by=delia)
    determine(with_delia, DEGREE, "met", by=delia)
    assert determinations_of(with_delia)[DEGREE].answer == "met"
    assert Determination.objects.filter(requirement=DEGREE).count() == 2


def test_an_answer_grows_stale_when_what_was_found_changes(waiting: Application, delia: Account) -> None:
    take_up(waiting, delia)
    determine(waiting, DEGREE, "not-shown", by=delia)
    for one in evidence_of(waiting.educator):
        verify_evidence(one, delia)
    (degree,) = [one for one in beside_law(waiting, "en") if one.line.requirement == DEGREE]
    assert degree.is_stale
    assert (degree.answer, degree.is_open) == ("met", True)


def test_a_file_that_is_with_somebody_else_is_theirs(with_delia: Application, second_evaluator: Account) -> None:
    with pytest.raises(NotYours):
        determine(with_delia, DEGREE, "met", by=second_evaluator)


def test_a_file_that_nobody_has_taken_up_is_not_determined(waiting: Application, delia: Account) -> None:
    with pytest.raises(NotFromHere):
        determine(waiting, DEGREE, "not-shown", by=delia)


def test_neither_supervisor_clerk_nor_educator_determines(
    with_delia: Application, ezra: Account, gil: Account, ada: Educator
) -> None:
    for somebody in (ezra, gil, ada.account):
        assert somebody is not None
        with pytest.raises(NotAllowed):
            determine(with_delia, DEGREE, "met", by=somebody)


def test_the_history_says_what_was_found_and_what_was_answered(with_delia: Application, delia: Account) -> None:
    determine(with_delia, DEGREE, "not-met", reason="transcript-missing", by=delia)
    row = written(with_delia.number, "requirement.determined")
    assert (row.actor, row.acting_as) == (delia.printed_name, "evaluator")
    told = {name: row.carries[name] for name in ("requirement", "found", "answer", "reason")}
    assert told == {"requirement": DEGREE, "found": "met", "answer": "not-met", "reason": "transcript-missing"}


def test_nothing_more_is_owed(with_delia: Application, delia: Account) -> None:
    determine(with_delia, DEGREE, "met", by=delia)
    assert owed(with_delia.number) == 0
