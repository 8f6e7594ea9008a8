"""Somebody may act for an organization from a day on."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.organizations.actions.name_officer import name_officer
from cecs.records.organizations.errors import NotOfThisOrganization
from cecs.records.organizations.models import ActsAs, Organization
from cecs.records.organizations.queries import districts_of, institutions_of
from cecs.values import clock
from tests.asking import nothing_is_owed, written

OFFICER, AGENT = ActsAs.CERTIFICATION_OFFICER, ActsAs.EMPLOYING_AGENT


def test_an_officer_acts_for_their_own_college_from_the_first_day(
    college: Organization, ezra: Account, gil: Account
) -> None:
    officer = name_officer(gil, college, OFFICER, since=clock.today(), by=ezra)
    assert list(institutions_of(gil, clock.today())) == [college]
    assert not institutions_of(gil, clock.today() - timedelta(days=1))
    assert not districts_of(gil, clock.today())
    assert str(officer) == "Gil Santos, certification-officer of Nutmeg State College"


def test_june_acts_for_no_other_college_and_ivan_for_none(
    june: Account, ivan: Account, college: Organization, hartford: Organization
) -> None:
    assert list(institutions_of(june, clock.today())) == [college]
    assert not institutions_of(ivan, clock.today())
    assert list(districts_of(ivan, clock.today())) == [hartford]


def test_an_organization_that_is_no_more_has_no_officers(june: Account, college: Organization) -> None:
    college.until = clock.today()
    college.save()
    assert not institutions_of(june, clock.today())


def test_naming_an_officer_twice_changes_nothing(june: Account, college: Organization, ezra: Account) -> None:
    again = name_officer(june, college, OFFICER, since=clock.today(), by=ezra)
    assert again == college.officers.get()
    assert again.since < clock.today()


def test_june_cannot_name_another(june: Account, college: Organization, gil: Account) -> None:
    with pytest.raises(NotAllowed):
        name_officer(gil, college, OFFICER, since=clock.today(), by=june)


def test_a_college_has_no_employing_agent(college: Organization, ezra: Account, gil: Account) -> None:
    with pytest.raises(NotOfThisOrganization):
        name_officer(gil, college, AGENT, since=clock.today(), by=ezra)


def test_the_history_says_who_and_for_whom(college: Organization, ezra: Account, gil: Account) -> None:
    name_officer(gil, college, OFFICER, since=clock.today(), by=ezra)
    row = written(college.key, "officer.named")
    assert (row.actor, row.carries["officer"], row.carries["acts_as"]) == ("Ezra Coleman", "Gil Santos", OFFICER)


def test_nothing_is_owed(college: Organization, ezra: Account, gil: Account) -> None:
    name_officer(gil, college, OFFICER, since=clock.today(), by=ezra)
    assert nothing_is_owed()
