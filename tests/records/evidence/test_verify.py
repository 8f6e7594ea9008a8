"""An evaluator says that a piece of evidence is what it says it is."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.errors import AlreadyWithdrawn
from cecs.records.evidence.queries import verified_of
from cecs.records.payments.queries import owed
from tests.files import account_of
from tests.records.evidence.test_file import keyed

pytestmark = pytest.mark.django_db


def test_verified_evidence_counts(ada: Educator, gil: Account, delia: Account) -> None:
    filed = verify_evidence(keyed(ada, gil), delia)
    assert filed.verified_by == delia
    assert verified_of(ada) == [filed]


def test_verifying_twice_keeps_the_first(ada: Educator, gil: Account, delia: Account) -> None:
    first = verify_evidence(keyed(ada, gil), delia)
    again = verify_evidence(first, delia)
    assert again.verified_at == first.verified_at
    assert HistoryRow.objects.filter(kind="evidence.verified").count() == 1


def test_only_an_evaluator_verifies(ada: Educator, gil: Account, ezra: Account) -> None:
    filed = keyed(ada, gil)
    for other in (gil, ezra, account_of(ada)):
        with pytest.raises(NotAllowed):
            verify_evidence(filed, other)


def test_what_was_withdrawn_cannot_be_verified(ada: Educator, gil: Account, delia: Account) -> None:
    filed = withdraw_evidence(keyed(ada, gil), gil, "keyed for the wrong person")
    with pytest.raises(AlreadyWithdrawn):
        verify_evidence(filed, delia)


def test_the_history_says_who_verified(ada: Educator, gil: Account, delia: Account) -> None:
    filed = verify_evidence(keyed(ada, gil), delia)
    row = HistoryRow.objects.get(kind="evidence.verified")
    assert (row.subject, row.actor, row.acting_as) == (filed.number, str(delia), "evaluator")


def test_nothing_is_owed_for_verifying(ada: Educator, gil: Account, delia: Account) -> None:
    assert owed(verify_evidence(keyed(ada, gil), delia).number) == 0
