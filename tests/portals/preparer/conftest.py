"""What the college's pages need in every test: June's browser, and somebody of another college."""

from datetime import date

import pytest
from django.test import Client

from cecs.demo.cast import Person
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.organizations.actions.name_officer import name_officer
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.actions.register_program import register_program
from cecs.records.organizations.models import ActsAs, Organization, OrganizationKind
from tests.cast import sign_up, years_ago
from tests.portals.conftest import As

BORN = date(2003, 3, 9)
RIVAL = Person(key="rival", given="Rhea", family="Stone", roles=(Role.PREPARER,), about="another college's officer")


@pytest.fixture
def junes(staff_as: As, june: Account) -> Client:
    """June, second step taken."""
    return staff_as(june)


@pytest.fixture
def rivals(staff_as: As) -> Client:
    """The officer of another college."""
    college = register_organization("elm", "Elm City College", OrganizationKind.COLLEGE, since=years_ago(30), by=None)
    register_program(college, "305", "program", "Elementary", since=years_ago(20), by=None)
    account = sign_up(RIVAL)
    name_officer(account, college, ActsAs.CERTIFICATION_OFFICER, since=years_ago(2), by=None)
    return staff_as(account)


def program_key(college: Organization, endorsement: str = "030") -> str:
    """Give what the form calls a program by."""
    return str(college.programs.get(endorsement=endorsement).pk)
