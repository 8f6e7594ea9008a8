"""Paying: the fee due now or the whole, out to the payment company and back, and every way it can end."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.applications.models import Application
from cecs.records.educators.models import Educator
from cecs.records.organizations.models import Organization
from cecs.records.payments.actions import ask_gateway, open_checkout, settle_visit
from cecs.records.payments.errors import GatewayDown
from cecs.records.payments.gateway.port import Asked, Card, Visit, VisitState
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import owed, receipts_of
from tests.portals.educator.test_filing import address, fill, sign

CREDIT = Card(brand="visa", funding="credit", last4="4242")


class Company:
    """A payment company that does as it is told."""

    def __init__(self) -> None:
        self.visits: dict[str, Visit] = {}
        self.asked: list[Asked] = []
        self.is_down = False

    def open_checkout(self, asked: Asked) -> Visit:
        """Open a visit; the same question is the same visit."""
        self._answer()
        self.asked.append(asked)
        visit = Visit(gateway_id=f"visit-{asked.key}", state=VisitState.OPEN, url="https://pay.example/page")
        return self.visits.setdefault(visit.gateway_id, replace(visit, cents=asked.cents))

    def fetch(self, gateway_id: str) -> Visit:
        """Tell how a visit stands."""
        self._answer()
        return self.visits[gateway_id]

    def capture(self, visit: Visit) -> Visit:
        """Take what is held."""
        return self._now(visit, VisitState.PAID)

    def release(self, visit: Visit) -> Visit:
        """Let go of what is held."""
        return self._now(visit, VisitState.OVER)

    def close(self, gateway_id: str) -> Visit:
        """Close a visit."""
        return self._now(self.visits[gateway_id], VisitState.OVER)

    def _now(self, visit: Visit, state: VisitState) -> Visit:
        self.visits[visit.gateway_id] = replace(visit, state=state)
        return self.visits[visit.gateway_id]

    def _answer(self) -> None:
        if self.is_down:
            raise GatewayDown("no answer")


@pytest.fixture
def company(monkeypatch: pytest.MonkeyPatch) -> Company:
    """The payment company, in place of the one over HTTP."""
    company = Company()
    for module in (open_checkout, ask_gateway, settle_visit):
        monkeypatch.setattr(module, "gateway", lambda: company)
    return company


@pytest.fixture
def filing(browser: Client, draft: Application, college: Organization) -> Application:
    """Ada's application, filed: two hundred dollars are owed, fifty of them now."""
    fill(browser, draft, college)
    sign(browser, draft)
    return draft


def go_and_pay(browser: Client, company: Company, filing: Application, card: Card = CREDIT) -> str:
    """Go to the payment page and show a card there; give the address to come back to."""
    browser.post(address("pay", filing), {"amount": "all"})
    checkout = Checkout.objects.latest("pk")
    visit = company.visits[checkout.gateway_id]
    company.visits[checkout.gateway_id] = replace(visit, state=VisitState.AUTHORIZED, card=card, payment_id="pay-1")
    return f"{address('paid', filing)}?checkout={checkout.key}"


@pytest.mark.parametrize(("chosen", "cents"), [("now", 5_000), ("all", 20_000)])
def test_one_pays_what_is_due_or_the_whole(
    browser: Client, company: Company, filing: Application, chosen: str, cents: int
) -> None:
    html = browser.get(address("pay", filing)).content.decode()
    assert "$50.00 now, the rest later" in html
    answer = browser.post(address("pay", filing), {"amount": chosen})
    assert answer.headers["Location"] == "https://pay.example/page"
    assert company.asked[-1].cents == cents
    assert filing.key in company.asked[-1].return_to


def test_coming_back_asks_the_company_itself(
    browser: Client, company: Company, filing: Application, ada: Educator
) -> None:
    back = go_and_pay(browser, company, filing)
    html = browser.get(back).content.decode()
    assert "We have your payment of $200.00" in html
    assert owed(filing.number) == 0
    (receipt,) = receipts_of(ada)
    shown = browser.get(reverse("educator:receipt", args=(receipt.key,))).content.decode()
    assert "4242" in shown
    assert receipt.number in browser.get(reverse("educator:home")).content.decode()


def test_coming_back_twice_is_one_receipt(
    browser: Client, company: Company, filing: Application, ada: Educator
) -> None:
    back = go_and_pay(browser, company, filing)
    for _time in range(2):
        browser.get(back)
    assert len(receipts_of(ada)) == 1


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (Card(brand="visa", funding="debit", last4="1"), "The card is a debit card."),
        (Card(brand="visa", funding="prepaid", last4="1"), "The card is a prepaid card."),
        (Card(brand="amex", funding="credit", last4="1"), "Cards of this brand are not taken."),
    ],
)
def test_a_card_that_is_not_taken_is_refused_with_the_reason_and_another_way(
    browser: Client, company: Company, filing: Application, card: Card, reason: str
) -> None:
    html = browser.get(go_and_pay(browser, company, filing, card)).content.decode()
    assert reason in html
    assert "Nothing was charged." in html
    assert "Other ways to pay" in html
    assert owed(filing.number) == 20_000


def test_leaving_without_paying_is_said_plainly(browser: Client, company: Company, filing: Application) -> None:
    browser.post(address("pay", filing), {"amount": "all"})
    checkout = Checkout.objects.latest("pk")
    html = browser.get(f"{address('paid', filing)}?checkout={checkout.key}&left=yes").content.decode()
    assert "before paying" in html
    assert "Try again" in html


def test_a_silent_company_is_waited_for(browser: Client, company: Company, filing: Application) -> None:
    back = go_and_pay(browser, company, filing)
    company.is_down = True
    html = browser.get(back).content.decode()
    assert "Do not pay again" in html
    assert "Look again" in html


def test_a_page_that_cannot_be_opened_charges_nothing(browser: Client, company: Company, filing: Application) -> None:
    company.is_down = True
    html = browser.post(address("pay", filing), {"amount": "all"}).content.decode()
    assert "does not answer" in html
    assert owed(filing.number) == 20_000


def test_when_all_is_paid_nothing_more_is_asked(browser: Client, company: Company, filing: Application) -> None:
    browser.get(go_and_pay(browser, company, filing))
    assert "Nothing is owed" in browser.get(address("pay", filing)).content.decode()
    assert browser.post(address("pay", filing), {"amount": "all"}).status_code == 200
    assert len(company.asked) == 1


def test_a_stranger_pays_for_nobody_and_sees_no_receipt(
    as_: Callable[[Educator], Client],
    browser: Client,
    company: Company,
    filing: Application,
    ada: Educator,
    faye: Educator,
) -> None:
    back = go_and_pay(browser, company, filing)
    browser.get(back)
    (receipt,) = receipts_of(ada)
    stranger = as_(faye)
    assert stranger.get(back).status_code == 404
    assert stranger.post(address("pay", filing), {"amount": "all"}).status_code == 404
    assert stranger.get(reverse("educator:receipt", args=(receipt.key,))).status_code == 404
