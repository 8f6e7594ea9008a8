"""The ledger's one door, and whether any sequence of acts keeps it balanced."""

from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cecs.demo import cast
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.payments.actions.charge import charge
from cecs.records.payments.actions.write_receipt import write_receipt
from cecs.records.payments.errors import Unbalanced
from cecs.records.payments.gateway.port import Card, Visit, VisitState
from cecs.records.payments.ledger import Line, Movement, post
from cecs.records.payments.models import Checkout, Entry, Posting, Receipt, Refund
from cecs.records.payments.queries import balance, balances, entries_on, owed, paid
from cecs.records.payments.states import CheckoutState, LedgerAccount
from cecs.values import clock
from tests.records.payments.conftest import BACK, fee

TODAY = date(2026, 11, 2)
R, C = LedgerAccount.RECEIVABLE, LedgerAccount.CARD_CLEARING


def moved(once: str = "x", on: date = TODAY) -> Movement:
    return Movement(cause="receipt", about="R-1", unique_as=once, on=on)


@pytest.mark.parametrize(
    "lines",
    [[], [Line(R, 100)], [Line(R, 100), Line(C, -99)], [Line(R, 0), Line(C, 0)]],
    ids=["nothing", "one side", "a cent short", "nothing moves"],
)
def test_what_does_not_sum_to_zero_does_not_pass(db: None, lines: list[Line]) -> None:
    with pytest.raises(Unbalanced):
        post(moved(), lines)
    assert not Entry.objects.exists()


def test_the_same_movement_passes_once(db: None) -> None:
    once = post(moved(), [Line(C, 100), Line(R, -100)])
    again = post(moved(), [Line(C, 100), Line(R, -100)])
    assert once == again
    assert Posting.objects.count() == 2


def test_any_day_can_be_asked_how_things_stood(db: None) -> None:
    for days, cents in ((0, 100), (1, 50), (2, -30)):
        post(moved(str(days), TODAY + timedelta(days=days)), [Line(C, cents), Line(R, -cents)])
    assert [balance(C, on=TODAY + timedelta(days=days)) for days in (-1, 0, 1, 2)] == [0, 100, 150, 120]
    assert sum(balances(on=TODAY + timedelta(days=1)).values()) == 0
    assert [entry.unique_as for entry in entries_on(TODAY)] == ["0"]


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["charge", "pay", "pay again", "send refunds"]),
        st.integers(min_value=0, max_value=2),  # which number
        st.integers(min_value=1, max_value=30000),
    ),
    max_size=12,
)


class AnySequenceOfActs(TestCase):
    """Charge, pay, pay twice, give back: in any order the ledger balances and agrees with the rows."""

    @given(ACTS)
    @settings(max_examples=60, deadline=None)
    def test_keeps_the_ledger_balanced(self, acts: list[tuple[str, int, int]]) -> None:
        """Reckon beside the ledger, and compare."""
        book = Book()
        for act, which, cents in acts:
            book.do(act, f"A-2026-00000{which}-K", cents)
        assert sum(posting.cents for posting in Posting.objects.all()) == 0
        assert all(sum(line.cents for line in entry.postings.all()) == 0 for entry in Entry.objects.all())
        for number, debt in book.debts.items():
            received, returned = book.received.get(number, 0), book.returned.get(number, 0)
            assert owed(number) == max(0, debt - received + returned)
            assert paid(number) == received - returned
        assert balance(C) == sum(book.received.values()) - sum(book.returned.values())
        assert balance(C) <= sum(book.debts.values())  # once refunds are sent, nobody has paid more than was charged


class Book:
    """An independent reckoning, beside the ledger's."""

    def __init__(self) -> None:
        self.educator = enter_educator(cast.ADA.given, cast.ADA.family, born_on=cast.ADA.born_on, by=None)
        self.debts: dict[str, int] = {}
        self.received: dict[str, int] = {}
        self.returned: dict[str, int] = {}
        self._names = count()

    def do(self, act: str, number: str, cents: int) -> None:
        """Do one act, and send what is to go back."""
        if act == "charge":
            charge(self.educator, fee(cents, min(cents, 5000)), for_number=number, on=clock.today())
            self.debts[number] = self.debts.get(number) or cents  # a second charge for a number is none
        else:
            self._pay(number, cents, times=2 if act == "pay again" else 1)
        self._give_back()

    def _pay(self, number: str, cents: int, times: int) -> None:
        name = f"cs_{next(self._names)}"
        checkout = Checkout.objects.create(
            educator=self.educator, for_number=number, cents=cents, gateway_id=name, return_to=BACK
        )
        visit = Visit(
            gateway_id=name,
            state=VisitState.PAID,
            cents=cents,
            payment_id=f"pi_{name}",
            card=Card(brand="visa", funding="credit", last4="4242"),
        )
        for _ in range(times):
            write_receipt(checkout, visit)
        assert Receipt.objects.filter(gateway_id=name).count() == 1
        assert Checkout.objects.get(pk=checkout.pk).state == CheckoutState.PAID
        self.received[number] = self.received.get(number, 0) + cents
        self.debts.setdefault(number, 0)

    def _give_back(self) -> None:
        for refund in Refund.objects.filter(sent_at=None):
            number = refund.receipt.for_number
            Refund.objects.filter(pk=refund.pk).update(sent_at=clock.now())
            movement = Movement(
                cause="refund", about=refund.receipt.number, unique_as=refund.key, on=TODAY, for_number=number
            )
            post(movement, [Line(R, refund.cents), Line(C, -refund.cents)])
            self.returned[number] = self.returned.get(number, 0) + refund.cents
