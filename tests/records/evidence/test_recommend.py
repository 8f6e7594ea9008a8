"""A college's formal word that its program is completed."""

from datetime import date, timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.recommend import recommend
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.actions.end_officer import end_officer
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.actions.register_program import register_program
from cecs.records.organizations.models import Organization, OrganizationKind, Program
from cecs.records.organizations.queries import programs_of
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.cast import years_ago
from tests.files import account_of


@pytest.fixture
def biology(college: Organization) -> Program:
    """The college's program in biology."""
    return programs_of(college, clock.today()).get(endorsement="030")


def given(educator: Educator, program: Program, by: Account, completed_on: date | None = None) -> Evidence:
    """Recommend Ada."""
    day = completed_on or clock.today() - timedelta(days=30)
    return recommend(educator, program=program, completed_on=day, by=by, state="CT", signed_name="June Park")


def test_a_recommendation_names_program_endorsement_and_day(ada: Educator, biology: Program, june: Account) -> None:
    word = given(ada, biology, june)
    assert (word.source, word.source_name, word.kind) == ("institution", biology.organization.name, "preparation")
    assert (word.says["endorsements"], word.says["recommended"]) == (["030"], True)


def test_the_same_word_given_twice_is_one(ada: Educator, biology: Program, june: Account) -> None:
    assert given(ada, biology, june) == given(ada, biology, june)
    assert times_written("evidence.recommended") == 1


def test_no_program_is_recommended_before_it_is_completed(ada: Educator, biology: Program, june: Account) -> None:
    with pytest.raises(NotEvidence):
        given(ada, biology, june, clock.today() + timedelta(days=1))


def test_a_program_that_did_not_run_yet_is_not_recommended(ada: Educator, biology: Program, june: Account) -> None:
    with pytest.raises(NotEvidence):
        given(ada, biology, june, years_ago(30))


def test_an_officer_recommends_for_the_own_college_alone(ada: Educator, june: Account) -> None:
    other = register_organization("elm", "Elm College", OrganizationKind.COLLEGE, since=years_ago(9), by=None)
    program = register_program(other, "030", "program", "Biology", since=years_ago(9), by=None)
    with pytest.raises(NotAllowed):
        given(ada, program, june)


def test_who_is_no_officer_any_more_does_not_recommend(
    ada: Educator, biology: Program, june: Account, ezra: Account
) -> None:
    for officer in biology.organization.officers.all():
        end_officer(officer, by=ezra, until=clock.today())
    with pytest.raises(NotAllowed):
        given(ada, biology, june)


def test_only_an_officer_recommends(ada: Educator, biology: Program, delia: Account) -> None:
    for somebody in (account_of(ada), delia):
        with pytest.raises(NotAllowed):
            given(ada, biology, somebody)


def test_the_history_says_who_signed_for_which_college(ada: Educator, biology: Program, june: Account) -> None:
    word = given(ada, biology, june)
    row = written(word.number, "evidence.recommended")
    assert (row.actor, row.acting_as) == ("June Park", "preparer")
    assert (row.carries["institution"], row.carries["endorsement"]) == (biology.organization.name, "030")


def test_nothing_is_owed(ada: Educator, biology: Program, june: Account) -> None:
    given(ada, biology, june)
    assert nothing_is_owed()
