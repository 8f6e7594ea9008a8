"""Standing orders: signed, read, ended by a supervisor, and nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.models import StandingOrder
from cecs.records.determinations.queries import order_for
from cecs.values import clock
from tests.portals.desk.conftest import As

pytestmark = pytest.mark.django_db
ORDERS, SIGN = reverse("desk:orders"), reverse("desk:sign_order")


@pytest.fixture
def order(ezra: Account) -> StandingOrder:
    """Ezra's order for continuations."""
    return sign_standing_order("continue", by=ezra, since=clock.today(), because="Nothing is left to judgment.")


def signature(**changed: str) -> dict[str, str]:
    return {"kind": "continue", "since": clock.today().isoformat(), "because": "Few doubts.", "sure": "on", **changed}


def test_signing_an_order(staff_as: As, ezra: Account) -> None:
    """One box, one name, one row."""
    browser = staff_as(ezra)
    browser.post(SIGN, signature())
    signed = order_for("continue", clock.today())
    assert signed is not None
    assert (signed.signed_by, signed.because) == (ezra, "Few doubts.")
    assert signed.number in browser.get(ORDERS).content.decode()


def test_signing_twice_is_one_order(staff_as: As, ezra: Account) -> None:
    """A kind that has an order is no longer offered."""
    browser = staff_as(ezra)
    browser.post(SIGN, signature())
    browser.post(SIGN, signature())
    assert StandingOrder.objects.count() == 1


def test_only_kinds_the_law_lets_one_settle_are_offered(staff_as: As, ezra: Account) -> None:
    """A first certificate is always looked at."""
    page = staff_as(ezra).get(SIGN).content.decode()
    assert 'value="continue"' in page
    assert 'value="first-certificate"' not in page


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"sure": ""}, "Check the box to sign the order."),
        ({"kind": ""}, "Choose the kind of application."),
        ({"since": "2001-01-01"}, "An order begins today or later."),
    ],
)
def test_an_order_is_signed_wholly_or_not(staff_as: As, ezra: Account, changed: dict[str, str], words: str) -> None:
    """Each gap is named."""
    assert words in staff_as(ezra).post(SIGN, signature(**changed)).content.decode()
    assert not StandingOrder.objects.exists()


def test_an_order_shows_who_signed_and_why(staff_as: As, ezra: Account, order: StandingOrder) -> None:
    """And how large the sample is."""
    page = staff_as(ezra).get(reverse("desk:order", args=(order.key,))).content.decode()
    assert "Ezra Coleman" in page
    assert "Nothing is left to judgment." in page
    assert "Sample: 2 in a hundred." in page
    assert "0 certificates in all" in page


def test_ending_an_order(staff_as: As, ezra: Account, order: StandingOrder) -> None:
    """From that day a person looks again."""
    until = clock.today() + timedelta(days=7)
    staff_as(ezra).post(reverse("desk:end_order", args=(order.key,)), {"until": until.isoformat()})
    order.refresh_from_db()
    assert order.until == until
    assert order_for("continue", until) is None


def test_an_order_does_not_end_in_the_past(staff_as: As, ezra: Account, order: StandingOrder) -> None:
    """What was granted under it stays granted."""
    page = staff_as(ezra).post(reverse("desk:end_order", args=(order.key,)), {"until": "2001-01-01"}).content.decode()
    assert "An order ends today or later." in page


def test_an_evaluator_signs_nothing(staff_as: As, delia: Account, order: StandingOrder) -> None:
    """No such pages."""
    browser = staff_as(delia)
    for address in (
        ORDERS,
        SIGN,
        reverse("desk:order", args=(order.key,)),
        reverse("desk:end_order", args=(order.key,)),
    ):
        assert browser.get(address).status_code == 404


def test_an_order_nobody_signed_does_not_exist(staff_as: As, ezra: Account) -> None:
    """A wrong key."""
    assert staff_as(ezra).get(reverse("desk:order", args=("no-such",))).status_code == 404
