"""What the educator's pages need in every test: browsers, a draft, a certificate that ends in twenty weeks."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import translation

from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.organizations.models import Organization
from cecs.values import clock
from cecs.values.spans import add_years

CLEAR = {"background_check": "clear", "child_abuse_registry": "clear"}
PROFESSIONAL = "professional"


@pytest.fixture(autouse=True)
def _language_left_as_found() -> Iterator[None]:
    """A page read in Spanish leaves the next test in English."""
    yield
    translation.deactivate()


def account_of(educator: Educator) -> Account:
    """Give the account an educator signs in with."""
    assert educator.account is not None
    return educator.account


@pytest.fixture
def as_(client: Client) -> Callable[[Educator], Client]:
    """Sign the browser in as somebody."""

    def signed_in(educator: Educator) -> Client:
        client.force_login(account_of(educator))
        return client

    return signed_in


@pytest.fixture
def draft(ada: Educator, college: Organization) -> Application:
    """Ada's draft for a first certificate in biology."""
    return start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada))


@pytest.fixture
def browser(as_: Callable[[Educator], Client], ada: Educator) -> Client:
    """Ada's browser."""
    return as_(ada)


@pytest.fixture
def held(cora: Educator) -> Holding:
    """Cora's professional certificate, which ends in twenty weeks."""
    until = clock.today() + timedelta(weeks=20)
    line = OlderLine(
        educator=cora,
        type=PROFESSIONAL,
        since=add_years(until, -5),
        until=until,
        endorsements=("029",),
        issued_on=add_years(until, -5),
        printed_name=cora.printed_name,
        served=True,
    )
    return import_register([line])[0]


@pytest.fixture
def cleared(cora: Educator, gil: Account, delia: Account) -> None:
    """Cora's background is known to be clear."""
    today = clock.today()
    notice = file_evidence(cora, "conduct", CLEAR, source="bureau", source_name="Police", by=gil, received_on=today)
    verify_evidence(notice, delia)


@pytest.fixture
def order(ezra: Account) -> None:
    """Continuations are granted under a standing order."""
    sign_standing_order("continue", by=ezra, since=clock.today())
