"""A score is taken back: what rested on it goes back to its evaluator, or is opened for a supervisor."""

import pytest

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.certificates.queries import holdings_of
from cecs.records.determinations.actions.decide import decide
from cecs.records.determinations.actions.reopen_resting import RESTED, reopen_resting
from cecs.records.determinations.jobs import settle_waiting
from cecs.records.determinations.models import Outcome
from cecs.records.evidence.actions.withdraw_batch import withdraw_batch
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.payments.queries import owed
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.queries import open_tasks
from tests.asking import times_written, written


def withdrawn(application: Application, gil: Account, kind: str = "assessment") -> Evidence:
    """Have the company take the score back."""
    score = next(one for one in evidence_of(application.educator) if one.kind == kind)
    withdraw_batch([score.number], because="The company took it back", about="F-1", by=gil)
    score.refresh_from_db()
    return score


def test_what_is_not_decided_goes_back_to_its_evaluator(determined: Application, gil: Account) -> None:
    withdrawn(determined, gil)
    settle_waiting()
    determined.refresh_from_db()
    assert determined.state == "with evaluator"
    assert written(determined.number, "application.reopened").carries["decision"] == ""


def test_what_is_granted_is_opened_for_a_person(determined: Application, ezra: Account, gil: Account) -> None:
    """And no certificate is taken away by a machine."""
    decision = decide(determined, Outcome.GRANT, by=ezra)
    score = withdrawn(determined, gil)
    settle_waiting()
    (task,) = open_tasks([RESTED])
    assert task.subject == f"{decision.number} {score.number}"
    assert len(holdings_of(determined.educator)) == 1


def test_twice_is_once_even_when_somebody_has_looked(determined: Application, ezra: Account, gil: Account) -> None:
    decide(determined, Outcome.GRANT, by=ezra)
    score = withdrawn(determined, gil)
    assert reopen_resting(score) == [determined]
    assert reopen_resting(score) == []
    finish_task(open_tasks([RESTED]).get(), ezra, "seen")
    assert reopen_resting(score) == []
    assert times_written("application.reopened") == 1


def test_only_what_rested_on_it_is_opened(determined: Application, gil: Account) -> None:
    counts = next(one for one in evidence_of(determined.educator) if one.kind == "assessment")
    assert reopen_resting(counts) == []  # it counts still
    Evidence.objects.filter(pk=counts.pk).update(number="E-2020-000001-X")
    assert reopen_resting(withdrawn(determined, gil)) == []  # nothing cites it


def test_the_history_says_which_piece_and_why(determined: Application, gil: Account) -> None:
    score = withdrawn(determined, gil)
    reopen_resting(score)
    row = written(determined.number, "application.reopened")
    assert (row.carries["evidence"], row.carries["because"]) == (score.number, "The company took it back")


def test_nothing_more_is_owed_for_it(determined: Application, gil: Account) -> None:
    before = owed(determined.number)
    reopen_resting(withdrawn(determined, gil))
    assert owed(determined.number) == before


@pytest.mark.usefixtures("determined")
def test_nobody_waits_when_nothing_was_withdrawn() -> None:
    settle_waiting()
    assert not open_tasks([RESTED])
