"""Something that bears on a requirement arrives and is filed."""

from typing import Any

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of, filed_on, verified_of
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.files import account_of

pytestmark = pytest.mark.django_db
SCORE = {"test": "praxis_5236", "taken": "2024-02-10", "score": 162}


def keyed(educator: Educator, by: Account, **said: Any) -> Evidence:
    return file_evidence(
        educator,
        "assessment",
        SCORE | said,
        source="testing-company",
        source_name="ETS",
        by=by,
        received_on=clock.today(),
    )


def test_a_clerk_keys_a_score_from_the_official_notice(ada: Educator, gil: Account) -> None:
    filed = keyed(ada, gil)
    assert (filed.kind, filed.says["score"], filed.source) == ("assessment", 162, "testing-company")
    assert filed.number.startswith("E-")
    assert not filed.is_verified


def test_filing_the_same_twice_is_one_piece(ada: Educator, gil: Account) -> None:
    assert keyed(ada, gil) == keyed(ada, gil)
    assert Evidence.objects.count() == 1


def test_another_score_is_another_piece(ada: Educator, gil: Account) -> None:
    assert keyed(ada, gil) != keyed(ada, gil, score=171)


def test_only_a_clerk_keys_notices(ada: Educator, delia: Account, faye: Educator) -> None:
    for stranger in (delia, account_of(faye)):
        with pytest.raises(NotAllowed):
            keyed(ada, stranger)


def test_nobody_sends_a_copy_into_another_persons_record(ada: Educator, faye: Educator) -> None:
    with pytest.raises(NotAllowed):
        file_evidence(
            ada,
            "assessment",
            SCORE,
            source="applicant",
            source_name="",
            by=account_of(faye),
            received_on=clock.today(),
        )


def test_an_officer_cannot_speak_for_another_college(ada: Educator, june: Account) -> None:
    degree = {"level": "bachelor", "field": "biology", "conferred": "2024-05-18"}
    with pytest.raises(NotAllowed):
        file_evidence(
            ada,
            "degree",
            degree,
            source="institution",
            source_name="Another College",
            by=june,
            received_on=clock.today(),
        )


def test_the_applicants_own_copy_is_marked_as_such(ada: Educator) -> None:
    copy = file_evidence(
        ada, "assessment", SCORE, source="applicant", source_name="", by=account_of(ada), received_on=clock.today()
    )
    assert copy.is_own_copy
    assert verified_of(ada) == []
    assert evidence_of(ada) == [copy]


@pytest.mark.parametrize(
    ("says", "names"),
    [
        ({"tset": "praxis_5236"}, "test"),
        ({"test": "praxis_5236", "taken": "yesterday"}, "YYYY-MM-DD"),
        ({"test": "praxis_5236", "score": -4}, "possible figure"),
    ],
)
def test_what_the_law_does_not_know_is_refused_and_said(
    ada: Educator, gil: Account, says: dict[str, Any], names: str
) -> None:
    with pytest.raises(NotEvidence, match=names):
        file_evidence(
            ada, "assessment", says, source="testing-company", source_name="ETS", by=gil, received_on=clock.today()
        )
    assert not Evidence.objects.exists()


def test_the_history_says_what_came_from_whom_and_who_keyed_it(ada: Educator, gil: Account) -> None:
    filed = keyed(ada, gil)
    row = HistoryRow.objects.get(kind="evidence.filed")
    assert (row.subject, row.actor, row.acting_as) == (filed.number, str(gil), "clerk")
    assert row.carries["source_name"] == "ETS"
    assert "score" not in row.carries


def test_nothing_is_owed_for_evidence(ada: Educator, gil: Account) -> None:
    assert owed(keyed(ada, gil).number) == 0


def test_a_clerk_sees_what_was_keyed_that_day(ada: Educator, gil: Account) -> None:
    filed = keyed(ada, gil)
    assert filed_on(gil, clock.today()) == [filed]
