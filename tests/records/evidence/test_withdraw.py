"""Evidence that was filed by mistake stays on file and no longer counts."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_number, evidence_of
from cecs.records.organizations.models import Organization
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of
from tests.records.evidence.test_file import DEGREE, score_for

WHY = "It is of another Ada Whitcomb."


@pytest.fixture
def score(ada: Educator, gil: Account) -> Evidence:
    """A score that Gil has keyed."""
    return score_for(ada, gil)


def test_it_stays_on_file_and_no_longer_counts(score: Evidence, ada: Educator, gil: Account) -> None:
    withdraw_evidence(score, gil, WHY)
    assert evidence_of(ada) == []
    kept = by_number(score.number)
    assert kept is not None
    assert (kept.is_withdrawn, kept.withdrawn_because) == (True, WHY)


def test_withdrawing_twice_keeps_the_first_reason(score: Evidence, gil: Account) -> None:
    withdraw_evidence(score, gil, WHY)
    assert withdraw_evidence(score, gil, "another reason").withdrawn_because == WHY
    assert times_written("evidence.withdrawn") == 1


def test_after_that_the_same_can_be_filed_anew(score: Evidence, ada: Educator, gil: Account) -> None:
    withdraw_evidence(score, gil, WHY)
    assert score_for(ada, gil) != score


def test_a_college_takes_its_own_word_back(ada: Educator, june: Account, college: Organization, gil: Account) -> None:
    sent = file_evidence(
        ada, "degree", DEGREE, source="institution", source_name=college.name, by=gil, received_on=clock.today()
    )
    assert withdraw_evidence(sent, june, WHY).is_withdrawn


def test_nobody_takes_back_what_another_sent(score: Evidence, ada: Educator, june: Account) -> None:
    for somebody in (account_of(ada), june):
        with pytest.raises(NotAllowed):
            withdraw_evidence(score, somebody, WHY)


def test_where_somebody_may_have_relied_on_it_staff_get_a_task(score: Evidence, gil: Account, delia: Account) -> None:
    verify_evidence(score, delia)
    withdraw_evidence(score, gil, WHY)
    (task,) = open_tasks(["evidence.withdrawn"])
    assert task.subject == score.number


def test_the_history_says_who_and_why(score: Evidence, gil: Account) -> None:
    withdraw_evidence(score, gil, WHY)
    row = written(score.number, "evidence.withdrawn")
    assert (row.actor, row.acting_as, row.carries["because"]) == (str(gil), "staff", WHY)


def test_nothing_is_owed_where_nobody_relied_on_it(score: Evidence, gil: Account) -> None:
    withdraw_evidence(score, gil, WHY)
    assert nothing_is_owed()
