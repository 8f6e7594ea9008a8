"""What every test of payments may ask for: a gateway, and somebody who owes."""

import pytest

from cecs.eligibility.findings import FeeLine, FeeOwed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.actions.charge import charge
from cecs.records.payments.actions.open_checkout import open_checkout
from cecs.records.payments.models import Checkout, Receipt
from cecs.values import clock
from tests.gateway import VISA, pay_at, till

__all__ = ["till"]

NUMBER, OTHER = "A-2026-000001-K", "A-2026-000002-M"
BACK = "http://localhost:8000/applications/key/paid/"


def fee(total: int = 20000, review: int = 5000, name: str = "initial") -> FeeOwed:
    """Make what the law asks for one filing."""
    lines = (FeeLine(fee=name, cents=total, citations=("practice-fees",)),)
    return FeeOwed(
        total_cents=total, due_at_filing_cents=review, nonrefundable_cents=review, currency="USD", lines=lines
    )


def signs_in(educator: Educator) -> Account:
    """Give the account of one of the cast."""
    assert educator.account is not None
    return educator.account


def opened(educator: Educator, cents: int = 20000, number: str = NUMBER) -> Checkout:
    """Open a visit to the payment page."""
    return open_checkout(number, cents, educator=educator, by=signs_in(educator), return_to=BACK)


def paid(educator: Educator, cents: int = 20000, number: str = NUMBER, card: str = VISA) -> Receipt:
    """Pay, come back, and give the receipt."""
    checkout = opened(educator, cents, number)
    pay_at(checkout.redirect_url, card)
    ask_gateway(checkout)
    return Receipt.objects.get(gateway_id=checkout.gateway_id)


@pytest.fixture
def ada_owes(ada: Educator) -> Educator:
    """Ada has filed: $200, of which $50 is the review fee."""
    charge(ada, fee(), for_number=NUMBER, on=clock.today())
    return ada
