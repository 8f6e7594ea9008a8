"""A college, a district or a school enters the records."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.models import Organization, OrganizationKind
from cecs.records.organizations.queries import by_code, colleges, districts
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


def yale(by: Account | None) -> Organization:
    return register_organization("elm", "Elm City College", OrganizationKind.COLLEGE, since=clock.today(), by=by)


def test_an_organization_is_found_by_its_code(ezra: Account) -> None:
    assert by_code("elm") is None
    assert by_code(yale(ezra).code) == Organization.objects.get()
    assert str(by_code("elm")) == "Elm City College"


def test_registering_it_twice_changes_nothing(ezra: Account) -> None:
    assert yale(ezra) == yale(ezra)
    assert times_written("organization.registered") == 1


def test_june_cannot_register_one(june: Account) -> None:
    with pytest.raises(NotAllowed):
        yale(june)


def test_colleges_and_districts_are_listed_apart(college: Organization, hartford: Organization) -> None:
    assert list(colleges()) == [college]
    assert list(districts()) == [hartford]


def test_the_history_says_who_and_when(ezra: Account) -> None:
    row = written(yale(ezra).key, "organization.registered")
    assert (row.actor, row.acting_as, row.carries["code"]) == ("Ezra Coleman", "supervisor", "elm")


@pytest.mark.django_db
def test_the_operator_can_register_one_and_nothing_is_owed() -> None:
    assert written(yale(None).key, "organization.registered").acting_as == "operator"
    assert nothing_is_owed()
