"""What the processor says of a visit becomes the record's state, and the rulebook says whose card may pay."""

import pytest

from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.settle_visit import settle_visit
from cecs.records.payments.gateway.port import Card, Visit, VisitState
from cecs.records.payments.gateway.stripe_checkout import gateway
from cecs.records.payments.models import Checkout, Receipt
from cecs.records.payments.queries import owed
from tests.asking import times_written, written
from tests.gateway import Till, pay_at
from tests.records.payments.conftest import NUMBER, opened, paid


def over(checkout: Checkout, **more: object) -> Visit:
    return Visit(gateway_id=checkout.gateway_id, state=VisitState.OVER, **more)  # type: ignore[arg-type]


def test_settled_twice_is_settled_once(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    held = gateway().fetch(checkout.gateway_id)
    for _ in range(2):  # the second still believes that the sum is only held
        assert settle_visit(checkout, held).state == "paid"
    assert (Receipt.objects.count(), till.taken(), times_written("receipt.written")) == (1, 20000, 1)


def test_what_is_held_and_no_longer_owed_is_let_go(ada_owes: Educator, till: Till) -> None:
    late = opened(ada_owes, 5000)
    pay_at(late.redirect_url)
    held = gateway().fetch(late.gateway_id)
    Checkout.objects.filter(pk=late.pk).update(state="abandoned")
    paid(ada_owes, 20000)
    assert settle_visit(late, held).state == "abandoned"
    assert (till.taken(), till.held(), owed(NUMBER)) == (20000, 0, 0)


@pytest.mark.parametrize(
    ("brand", "funding", "reason"),
    [
        ("amex", "credit", "brand"),
        ("visa", "debit", "debit"),
        ("visa", "prepaid", "prepaid"),
        ("visa", "unknown", "funding"),
    ],
)
def test_only_the_cards_of_the_rulebook_pay(
    ada_owes: Educator, till: Till, brand: str, funding: str, reason: str
) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    seen = gateway().fetch(checkout.gateway_id)
    card = Card(brand=brand, funding=funding, last4="0000")
    held = Visit(
        gateway_id=seen.gateway_id, state=VisitState.AUTHORIZED, cents=20000, payment_id=seen.payment_id, card=card
    )
    assert (settle_visit(checkout, held).state, till.taken(), till.held()) == ("refused", 0, 0)
    assert written(NUMBER, "checkout.refused").carries["reason"] == reason


def test_a_card_nobody_can_name_does_not_pay(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    seen = gateway().fetch(checkout.gateway_id)
    held = Visit(gateway_id=seen.gateway_id, state=VisitState.AUTHORIZED, cents=20000, payment_id=seen.payment_id)
    assert (settle_visit(checkout, held).state, till.taken()) == ("refused", 0)


def test_an_end_twice_is_written_once_and_the_fee_stays_owed(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    for _ in range(2):
        assert settle_visit(checkout, over(checkout)).state == "abandoned"
    assert (times_written("checkout.abandoned"), owed(NUMBER), Letter.objects.count()) == (1, 20000, 0)


def test_an_end_after_a_refused_card_says_why(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    ended = over(checkout, failure="declined", failed_card=Card(brand="visa", funding="debit", last4="5556"))
    settled = settle_visit(checkout, ended)
    assert (settled.state, settled.reason) == ("refused", "debit")


def test_no_end_is_written_over_a_payment(ada_owes: Educator, till: Till) -> None:
    paid(ada_owes)
    checkout = Checkout.objects.get()
    assert settle_visit(checkout, over(checkout)).state == "paid"
