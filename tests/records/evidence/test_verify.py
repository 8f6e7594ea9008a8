"""An evaluator says that a piece of evidence is what it says it is."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.errors import AlreadyWithdrawn
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import untold, verified_of
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of
from tests.records.evidence.test_file import score_for


@pytest.fixture
def score(ada: Educator, gil: Account) -> Evidence:
    """A score that Gil has keyed."""
    return score_for(ada, gil)


def test_what_is_verified_counts(score: Evidence, ada: Educator, delia: Account) -> None:
    verify_evidence(score, delia)
    assert (score.verified_by, score.is_verified) == (delia, True)
    assert verified_of(ada) == [score]


def test_verifying_twice_is_once(score: Evidence, delia: Account) -> None:
    at = verify_evidence(score, delia).verified_at
    assert verify_evidence(score, delia).verified_at == at
    assert times_written("evidence.verified") == 1


def test_whoever_waits_for_it_is_told_again(score: Evidence, delia: Account) -> None:
    Evidence.objects.filter(pk=score.pk).update(told_at=clock.now())
    verify_evidence(score, delia)
    assert list(untold()) == [score]


def test_what_was_withdrawn_is_not_verified(score: Evidence, gil: Account, delia: Account) -> None:
    withdraw_evidence(score, gil, "Somebody else's")
    with pytest.raises(AlreadyWithdrawn):
        verify_evidence(score, delia)


def test_neither_who_keyed_it_nor_whose_it_is_verifies_it(score: Evidence, gil: Account, ada: Educator) -> None:
    for somebody in (gil, account_of(ada)):
        with pytest.raises(NotAllowed):
            verify_evidence(score, somebody)


def test_the_history_says_who_looked(score: Evidence, delia: Account) -> None:
    verify_evidence(score, delia)
    row = written(score.number, "evidence.verified")
    assert (row.actor, row.acting_as, row.carries["kind"]) == (str(delia), "evaluator", "assessment")


def test_nothing_is_owed(score: Evidence, delia: Account) -> None:
    verify_evidence(score, delia)
    assert nothing_is_owed()
