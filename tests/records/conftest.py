"""What tests of the record rooms ask for: the staff together, and files at each stage."""

from datetime import timedelta

import pytest

from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.certificates.models import Holding
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.complete_determination import complete_determination
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.models import StandingOrder
from cecs.records.educators.models import Educator
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.files import continuing, filed, held_until, verified


@pytest.fixture
def staff(delia: Account, ezra: Account, gil: Account, june: Account, college: Organization) -> Staff:
    """Everyone whose acts bring a request to its end."""
    return Staff(delia=delia, ezra=ezra, gil=gil, june=june, college=college)


@pytest.fixture
def held(cora: Educator) -> Holding:
    """Cora's professional certificate, which ends in twenty weeks."""
    return held_until(cora, clock.today() + timedelta(weeks=20), "029")


@pytest.fixture
def order(ezra: Account) -> StandingOrder:
    """Ezra's order under which continuations are granted; nothing is drawn for a second look."""
    return sign_standing_order("continue", by=ezra, since=clock.today(), sample_percent=0)


@pytest.fixture
def continuation(cora: Educator) -> Application:
    """Cora's draft to continue."""
    return continuing(cora)


@pytest.fixture
def waiting(ada: Educator, staff: Staff) -> Application:
    """Ada's request for biology: everything has come in, nobody has taken it up."""
    return filed(ada, staff)


@pytest.fixture
def with_delia(waiting: Application, delia: Account) -> Application:
    """Ada's request with Delia, who has verified everything."""
    verified(waiting.educator, delia)
    return take_up(waiting, delia)


@pytest.fixture
def determined(with_delia: Application, delia: Account) -> Application:
    """Ada's request, every requirement determined met, waiting for Ezra."""
    agree(with_delia, delia)
    return complete_determination(with_delia, delia)
