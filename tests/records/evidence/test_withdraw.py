"""A piece of evidence filed by mistake stays on file and no longer counts."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_key, by_number, evidence_of
from cecs.records.payments.queries import owed
from cecs.records.worklist.models import Task
from tests.files import account_of
from tests.records.evidence.test_file import keyed

pytestmark = pytest.mark.django_db
WRONG = "keyed for the wrong person"


def test_withdrawn_evidence_no_longer_counts_but_stays(ada: Educator, gil: Account) -> None:
    filed = withdraw_evidence(keyed(ada, gil), gil, WRONG)
    assert filed.is_withdrawn
    assert evidence_of(ada) == []
    assert by_number(filed.number) == by_key(filed.key) == filed


def test_withdrawing_twice_keeps_the_first_reason(ada: Educator, gil: Account) -> None:
    filed = withdraw_evidence(keyed(ada, gil), gil, WRONG)
    assert withdraw_evidence(filed, gil, "another").withdrawn_because == WRONG
    assert HistoryRow.objects.filter(kind="evidence.withdrawn").count() == 1


def test_the_same_can_be_filed_anew(ada: Educator, gil: Account) -> None:
    withdraw_evidence(keyed(ada, gil), gil, WRONG)
    keyed(ada, gil)
    assert (Evidence.objects.count(), len(evidence_of(ada))) == (2, 1)


def test_a_stranger_cannot_withdraw_it(ada: Educator, gil: Account, faye: Educator, june: Account) -> None:
    filed = keyed(ada, gil)
    for other in (account_of(faye), june):
        with pytest.raises(NotAllowed):
            withdraw_evidence(filed, other, WRONG)


def test_what_somebody_may_have_relied_on_becomes_a_task(ada: Educator, gil: Account, delia: Account) -> None:
    withdraw_evidence(verify_evidence(keyed(ada, gil), delia), gil, WRONG)
    assert Task.objects.filter(kind="evidence.withdrawn").count() == 1


def test_the_history_says_why(ada: Educator, gil: Account) -> None:
    filed = withdraw_evidence(keyed(ada, gil), gil, WRONG)
    row = HistoryRow.objects.get(kind="evidence.withdrawn")
    assert (row.subject, row.carries["because"]) == (filed.number, WRONG)


def test_nothing_is_owed_for_it(ada: Educator, gil: Account) -> None:
    assert owed(withdraw_evidence(keyed(ada, gil), gil, WRONG).number) == 0
