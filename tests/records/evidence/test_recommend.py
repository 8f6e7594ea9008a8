"""A certification officer gives a college's formal word."""

from datetime import date, timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.recommend import recommend
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.models import Organization, Program
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.cast import years_ago
from tests.files import account_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def biology(college: Organization) -> Program:
    """June's college's program in biology."""
    return college.programs.get(endorsement="030")


def recommended(ada: Educator, biology: Program, by: Account, on: date | None = None) -> Evidence:
    completed_on = on or clock.today() - timedelta(days=30)
    return recommend(ada, program=biology, completed_on=completed_on, by=by, state="CT")


def test_a_recommendation_says_which_program_was_completed(ada: Educator, biology: Program, june: Account) -> None:
    given = recommended(ada, biology, june)
    assert given.says["endorsements"] == ["030"]
    assert given.says["recommended"] is True
    assert (given.source, given.source_name) == ("institution", biology.organization.name)


def test_recommending_twice_is_one_recommendation(ada: Educator, biology: Program, june: Account) -> None:
    assert recommended(ada, biology, june) == recommended(ada, biology, june)


def test_only_an_officer_of_that_college_recommends(
    ada: Educator, biology: Program, gil: Account, ivan: Account
) -> None:
    for other in (gil, ivan, account_of(ada)):
        with pytest.raises(NotAllowed):
            recommended(ada, biology, other)


def test_a_program_can_be_recommended_only_while_it_was_approved(
    ada: Educator, biology: Program, june: Account
) -> None:
    assert recommended(ada, biology, june, biology.since)
    with pytest.raises(NotEvidence, match="not an approved program"):
        recommended(ada, biology, june, biology.since - timedelta(days=1))


def test_a_program_is_not_recommended_before_it_is_completed(ada: Educator, biology: Program, june: Account) -> None:
    assert recommended(ada, biology, june, clock.today())
    with pytest.raises(NotEvidence, match="after it is completed"):
        recommended(ada, biology, june, clock.today() + timedelta(days=1))


def test_the_history_says_who_gave_the_word(ada: Educator, biology: Program, june: Account) -> None:
    given = recommended(ada, biology, june)
    row = HistoryRow.objects.get(kind="evidence.recommended")
    assert (row.subject, row.acting_as, row.carries["endorsement"]) == (given.number, "preparer", "030")


def test_nothing_is_owed_for_a_recommendation(ada: Educator, biology: Program, june: Account) -> None:
    assert owed(recommended(ada, biology, june, years_ago(1)).number) == 0
