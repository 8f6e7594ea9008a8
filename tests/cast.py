"""The cast as pytest fixtures: the people of `cecs.demo.cast`, entered through the same acts that enter anyone.

An educator's fixture gives the educator (`ada.account` signs in); a staff member's gives the account that signs in.
Days are told from the clock, so that the tests hold in any year.
"""

from datetime import date, timedelta

import pytest

from cecs.demo import cast
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.change_address import change_address
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator
from cecs.records.organizations.actions.name_officer import name_officer
from cecs.records.organizations.actions.register_organization import register_organization
from cecs.records.organizations.actions.register_program import register_program
from cecs.records.organizations.models import ActsAs, Organization, OrganizationKind
from cecs.values import clock

PASSWORD = "a long sentence that only a test would use"


def years_ago(years: int) -> date:
    """Give a day some years before today."""
    return clock.today() - timedelta(days=365 * years)


def sign_up(person: cast.Person) -> Account:
    """Open the account of one of the cast; staff get their roles from the operator at the console."""
    account = open_account(person.email, person.printed_name, person.language, password=PASSWORD)
    for role in person.roles:
        give_role(account, role, None, years_ago(5))
    return account


def known_educator(person: cast.Person) -> Educator:
    """Enter one of the cast as an educator who signs in."""
    educator = enter_educator(
        person.given,
        person.family,
        middle=person.middle,
        born_on=person.born_on,
        account=sign_up(person),
        language=person.language,
        by=None,
    )
    change_address(
        educator,
        lines="1 Elm Street",
        city="Hartford",
        state="CT",
        postal_code="06103",
        since=years_ago(2),
        by=_account_of(educator),
    )
    return educator


def _account_of(educator: Educator) -> Account:
    assert educator.account is not None
    return educator.account


@pytest.fixture
def ada(db: None) -> Educator:
    """Just finished her program."""
    return known_educator(cast.ADA)


@pytest.fixture
def ben(db: None) -> Educator:
    """Certified in Ohio, moving here."""
    return known_educator(cast.BEN)


@pytest.fixture
def cora(db: None) -> Educator:
    """Her professional certificate ends in twenty weeks."""
    return known_educator(cast.CORA)


@pytest.fixture
def dan(db: None) -> Educator:
    """His certificate lapsed years ago."""
    return known_educator(cast.DAN)


@pytest.fixture
def faye(db: None) -> Educator:
    """Signed in, entitled to nothing; reads in Spanish."""
    return known_educator(cast.FAYE)


@pytest.fixture
def mina(db: None) -> Educator:
    """English; the passing score of her test is not known."""
    return known_educator(cast.MINA)


@pytest.fixture
def delia(db: None) -> Account:
    """Evaluator."""
    return sign_up(cast.DELIA)


@pytest.fixture
def ezra(db: None) -> Account:
    """Supervisor; signs decisions."""
    return sign_up(cast.EZRA)


@pytest.fixture
def gil(db: None) -> Account:
    """Clerk in the mailroom."""
    return sign_up(cast.GIL)


@pytest.fixture
def hana(db: None) -> Account:
    """Cashier."""
    return sign_up(cast.HANA)


@pytest.fixture
def hartford(db: None) -> Organization:
    """Ivan's school district."""
    return register_organization(
        "064", "Hartford School District", OrganizationKind.DISTRICT, since=years_ago(50), by=None
    )


@pytest.fixture
def college(db: None) -> Organization:
    """June's college, with a program in biology and one in English."""
    organization = register_organization(
        "nutmeg", "Nutmeg State College", OrganizationKind.COLLEGE, since=years_ago(50), by=None
    )
    for endorsement, title in (("030", "Biology, grades 7-12"), ("015", "English, grades 7-12")):
        register_program(organization, endorsement, "program", title, since=years_ago(20), by=None)
    return organization


@pytest.fixture
def ivan(hartford: Organization) -> Account:
    """Employing agent, Hartford."""
    account = sign_up(cast.IVAN)
    name_officer(account, hartford, ActsAs.EMPLOYING_AGENT, since=years_ago(5), by=None)
    return account


@pytest.fixture
def june(college: Organization) -> Account:
    """Certification officer of a college."""
    account = sign_up(cast.JUNE)
    name_officer(account, college, ActsAs.CERTIFICATION_OFFICER, since=years_ago(5), by=None)
    return account
