"""Somebody no longer acts for an organization."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.organizations.actions.end_officer import end_officer
from cecs.records.organizations.models import Officer, Organization
from cecs.records.organizations.queries import institutions_of
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


@pytest.fixture
def office(june: Account) -> Officer:
    """June's office."""
    return june.offices.get()


def test_who_signed_last_year_can_still_be_asked(office: Officer, june: Account, ezra: Account) -> None:
    end_officer(office, by=ezra)
    assert not institutions_of(june, clock.today())
    assert institutions_of(june, clock.today() - timedelta(days=365))


def test_ending_it_twice_changes_nothing(office: Officer, ezra: Account) -> None:
    end_officer(office, by=ezra)
    assert end_officer(office, by=ezra, until=clock.days_from_now(9)).until == clock.today()
    assert times_written("officer.ended") == 1


def test_gil_cannot_end_it(office: Officer, gil: Account) -> None:
    with pytest.raises(NotAllowed):
        end_officer(office, by=gil)


def test_the_history_says_who_and_until_when(office: Officer, college: Organization, ezra: Account) -> None:
    end_officer(office, by=ezra)
    row = written(college.key, "officer.ended")
    assert (row.actor, row.carries["until"]) == ("Ezra Coleman", clock.today().isoformat())


def test_nothing_is_owed(office: Officer, ezra: Account) -> None:
    end_officer(office, by=ezra)
    assert nothing_is_owed()
