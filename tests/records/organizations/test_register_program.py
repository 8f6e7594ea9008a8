"""A preparation program enters the records."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.queries import history_of
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.actions.register_program import register_program
from cecs.records.organizations.errors import NotOfThisOrganization
from cecs.records.organizations.models import Organization, OrganizationKind, Program
from cecs.records.organizations.queries import programs_of
from cecs.values import clock
from tests.asking import nothing_is_owed


def music(college: Organization, by: Account | None) -> Program:
    return register_program(college, "049", "approved-program", "Music, PK-12", since=clock.today(), by=by)


def test_a_program_runs_from_its_first_day(college: Organization, ezra: Account) -> None:
    program = music(college, ezra)
    assert program in programs_of(college, clock.today())
    assert program not in programs_of(college, clock.today() - timedelta(days=1))
    assert str(program) == "Music, PK-12, Nutmeg State College"


def test_a_program_that_ended_runs_no_more(college: Organization) -> None:
    college.programs.update(until=clock.today())
    assert not programs_of(college, clock.today())


def test_registering_it_twice_changes_nothing(college: Organization, ezra: Account) -> None:
    assert music(college, ezra) == music(college, ezra)
    assert college.programs.filter(endorsement="049").count() == 1


def test_june_cannot_register_one_for_her_own_college(college: Organization, june: Account) -> None:
    with pytest.raises(NotAllowed):
        music(college, june)


def test_a_school_runs_no_program(ezra: Account) -> None:
    school = register_organization("s", "Elm School", OrganizationKind.SCHOOL, since=clock.today(), by=ezra)
    with pytest.raises(NotOfThisOrganization):
        music(school, ezra)


def test_the_history_says_who_and_what(college: Organization, ezra: Account) -> None:
    music(college, ezra)
    row = history_of(college.key).filter(kind="program.registered").last()
    assert row is not None
    assert (row.actor, row.carries["endorsement"], row.carries["title"]) == ("Ezra Coleman", "049", "Music, PK-12")


def test_nothing_is_owed(college: Organization, ezra: Account) -> None:
    music(college, ezra)
    assert nothing_is_owed()
