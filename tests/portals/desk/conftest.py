"""What the desk's pages need in every test: staff who took their second step, and Ada's filed application."""

from random import Random

import pytest

from cecs.demo.filing import file_graduate, filed_application
from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.organizations.models import Organization
from tests.portals.conftest import As

__all__ = ["As", "file_for"]


@pytest.fixture
def staff(delia: Account, ezra: Account, gil: Account, june: Account, college: Organization) -> Staff:
    """Everyone whose acts an application needs."""
    return Staff(delia=delia, ezra=ezra, gil=gil, june=june, college=college)


def file_for(educator: Educator, code: str, staff: Staff, lacks: frozenset[str] = frozenset()) -> Application:
    """Let a graduate's evidence come in and the graduate file."""
    file_graduate(educator, Random(code), code, staff, lacks=lacks)  # noqa: S311 - made-up scores
    return filed_application(educator, code)


@pytest.fixture
def filed(ada: Educator, staff: Staff) -> Application:
    """Ada's application in biology: filed and paid, everything sent, nothing verified."""
    return file_for(ada, "030", staff)


@pytest.fixture
def lacking(ada: Educator, staff: Staff) -> Application:
    """The same without the test score: with Delia, everything that came is verified."""
    return verified(file_for(ada, "030", staff, frozenset({"assessment"})), staff.delia)


@pytest.fixture
def mine(filed: Application, delia: Account) -> Application:
    """Ada's application, with Delia, everything verified."""
    return verified(filed, delia)


def verified(application: Application, by: Account) -> Application:
    """Take a file up and verify everything in it."""
    take_up(application, by)
    for one in evidence_of(application.educator):
        verify_evidence(one, by)
    application.refresh_from_db()
    return application


@pytest.fixture
def unknown_mark(mina: Educator, staff: Staff) -> Application:
    """Mina's application in English: the passing score of her test is not known."""
    return verified(file_for(mina, "015", staff), staff.delia)
