"""Money taken becomes a receipt, two lines of the ledger and a letter: together, and once."""

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator
from cecs.records.payments.actions import write_receipt as act
from cecs.records.payments.actions.write_receipt import write_receipt
from cecs.records.payments.gateway.port import Card, Visit, VisitState
from cecs.records.payments.models import Checkout, Entry, Receipt, Refund
from cecs.records.payments.queries import balance, overpaid, owed
from cecs.records.payments.states import LedgerAccount
from tests.asking import times_written, written
from tests.records.payments.conftest import NUMBER


def visited(educator: Educator, name: str = "cs_1", cents: int = 20000) -> tuple[Checkout, Visit]:
    """Make a visit that the processor says is paid."""
    checkout = Checkout.objects.create(educator=educator, for_number=NUMBER, cents=cents, gateway_id=name)
    card = Card(brand="mastercard", funding="credit", last4="4444")
    return checkout, Visit(gateway_id=name, state=VisitState.PAID, cents=cents, payment_id=f"pi_{name}", card=card)


def test_written_twice_is_one_receipt(ada_owes: Educator) -> None:
    checkout, visit = visited(ada_owes)
    assert write_receipt(checkout, visit) == write_receipt(checkout, visit)
    assert (Receipt.objects.count(), Entry.objects.count(), Letter.objects.count()) == (1, 2, 1)


def test_whoever_hears_it_at_the_same_moment_is_given_the_other_receipt(
    ada_owes: Educator, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout, visit = visited(ada_owes)
    first = write_receipt(checkout, visit)
    monkeypatch.setattr(act, "_written", lambda _visit: None)  # as if not yet committed
    assert write_receipt(checkout, visit) == first


def test_what_is_written(ada_owes: Educator) -> None:
    receipt = write_receipt(*visited(ada_owes))
    carried = written(NUMBER, "receipt.written").carries
    assert carried == {
        "educator": ada_owes.number,
        "receipt": receipt.number,
        "cents": 20000,
        "method": "card",
        "payment_id": "pi_cs_1",
        "brand": "mastercard",
        "funding": "credit",
        "last4": "4444",
    }


def test_what_is_owed_goes_down_and_the_money_is_on_its_way(ada_owes: Educator) -> None:
    write_receipt(*visited(ada_owes, cents=5000))
    assert (owed(NUMBER), balance(LedgerAccount.CARD_CLEARING), balance(LedgerAccount.RECEIVABLE)) == (
        15000,
        5000,
        15000,
    )


@pytest.mark.parametrize("step", ["_post", "_record", "_give_back_what_is_too_much", "_compose"])
def test_one_part_fails_and_no_part_is_written(ada_owes: Educator, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fails(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(act, step, fails)
    with pytest.raises(RuntimeError):
        write_receipt(*visited(ada_owes))
    assert (Receipt.objects.count(), Entry.objects.count(), Letter.objects.count()) == (0, 1, 0)
    assert (Checkout.objects.get().state, times_written("receipt.written")) == ("opened", 0)


def test_what_is_too_much_is_marked_to_go_back_only_once(ada_owes: Educator) -> None:
    write_receipt(*visited(ada_owes, "cs_1", 20000))
    write_receipt(*visited(ada_owes, "cs_2", 7000))
    refund = Refund.objects.get()
    assert (refund.cents, refund.reason, refund.asked_by, refund.sent_at) == (7000, "paid-twice", None, None)
    assert refund.allowed_at is not None
    assert overpaid(NUMBER) == 0  # it is on its way
    write_receipt(*visited(ada_owes, "cs_3", 100))
    assert [one.cents for one in Refund.objects.order_by("pk")] == [7000, 100]


def test_money_for_what_was_never_charged_goes_back_whole(ada: Educator) -> None:
    write_receipt(*visited(ada, cents=500))
    assert Refund.objects.get().cents == 500


def test_only_the_mark_of_delivery_may_change(ada_owes: Educator) -> None:
    receipt = write_receipt(*visited(ada_owes))
    Receipt.objects.update(told_at=receipt.at)
    for change in ({"cents": 1}, {"number": "R-1"}, {"last4": ""}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Receipt.objects.update(**change)
