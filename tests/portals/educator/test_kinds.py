"""The other kinds of request: moving up with what is known, and a duplicate that is granted once it is paid."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_educator, of_educator
from cecs.records.applications.states import State
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.payments.gateway.port import VisitState
from cecs.records.payments.models import Checkout
from cecs.values import clock
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_filing import address, sign
from tests.portals.educator.test_paying import CREDIT, Company, company  # noqa: F401 - a fixture is asked for by name

MASTER = {
    "level": "master",
    "field": "biology",
    "institution": "Nutmeg State College",
    "state": "CT",
    "country": "US",
    "accreditation": "regional",
    "conferred": "2024-05-18",
}
TAUGHT = {
    "employer_name": "Hartford",
    "employer": "public",
    "country": "US",
    "state": "CT",
    "role": "teacher",
    "since": "2021-09-01",
    "until": "2026-06-15",
    "school_months": "50",
    "full_time": "yes",
}


@pytest.fixture
def initial(ben: Educator) -> Holding:
    """Ben's initial certificate, five years old."""
    since = clock.today() - timedelta(days=5 * 365)
    line = OlderLine(
        educator=ben,
        type="initial",
        since=since,
        until=since + timedelta(days=3650),
        endorsements=("030",),
        issued_on=since,
        printed_name=ben.printed_name,
        served=True,
    )
    return import_register([line])[0]


def opened(browser: Client, holding: Holding, kind: str) -> Application:
    browser.post(reverse("educator:start"), {"kind": kind, "holding": holding.key})
    return next(one for one in of_educator(holding.educator) if one.kind == kind)


def test_a_holder_of_an_initial_certificate_is_offered_the_next_level(
    as_: Callable[[Educator], Client], ben: Educator, initial: Holding
) -> None:
    html = as_(ben).get(reverse("educator:home")).content.decode()
    assert "Advance to the next level" in html
    assert "Continue it" not in html


def test_what_is_on_file_is_shown_and_not_asked_again(
    as_: Callable[[Educator], Client], ben: Educator, initial: Holding, gil: Account
) -> None:
    today = clock.today()
    file_evidence(ben, "degree", MASTER, source="institution", source_name="Nutmeg", by=gil, received_on=today)
    browser = as_(ben)
    application = opened(browser, initial, "advance")
    tasks = browser.get(address("application", application)).content.decode()
    assert "1 on file already" in tasks
    page = browser.get(reverse("educator:page", args=(application.key, "education"))).content.decode()
    assert "What we already know" in page
    assert "Nutmeg State College" in page
    assert 'name="institution"' not in page


def test_service_is_claimed_under_the_certificate_it_was_given_under(
    as_: Callable[[Educator], Client], ben: Educator, initial: Holding
) -> None:
    browser = as_(ben)
    application = opened(browser, initial, "advance")
    browser.post(reverse("educator:page", args=(application.key, "experience")), TAUGHT | {"entry": "e1"})
    kept = for_educator(account_of(ben), application.key).answers["experience"]["experience"]
    assert kept[0]["under"] == "initial"
    assert kept[0]["endorsements"] == ["030"]
    html = browser.get(address("checklist", application)).content.decode()
    assert "$375.00" in html


def test_a_duplicate_is_granted_once_its_fee_is_paid(
    as_: Callable[[Educator], Client],
    ezra: Account,
    cora: Educator,
    held: Holding,
    company: Company,  # noqa: F811 - the fixture
) -> None:
    sign_standing_order("duplicate", by=ezra, since=clock.today())
    browser = as_(cora)
    application = opened(browser, held, "duplicate")
    browser.post(reverse("educator:page", args=(application.key, "details")), {"confirmed": "yes"})
    browser.post(reverse("educator:page", args=(application.key, "delivery")), {"where": "record"})
    sign(browser, application)
    assert for_educator(account_of(cora), application.key).state == State.FILED
    browser.post(address("pay", application), {"amount": "all"})
    checkout = Checkout.objects.latest("pk")
    visit = company.visits[checkout.gateway_id]
    company.visits[checkout.gateway_id] = replace(visit, state=VisitState.AUTHORIZED, card=CREDIT, payment_id="pay-1")
    browser.get(f"{address('paid', application)}?checkout={checkout.key}")
    assert for_educator(account_of(cora), application.key).state == State.GRANTED


def test_there_is_nothing_to_send_for_a_continuation(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    browser = as_(cora)
    application = opened(browser, held, "continue")
    html = browser.get(address("application", application)).content.decode()
    assert address("papers", application) not in html


def test_a_kind_that_the_certificate_does_not_allow_is_not_there(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    sent = as_(cora).post(reverse("educator:start"), {"kind": "advance", "holding": held.key})
    assert sent.status_code == 404
    assert of_educator(cora) == []
