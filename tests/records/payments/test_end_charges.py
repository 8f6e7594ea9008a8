"""An application ends without a certificate: what is unpaid is lifted, and nothing goes back by itself."""

import pytest

from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_gateway import ask_gateway
from cecs.records.payments.actions.end_charges import end_charges
from cecs.records.payments.models import Refund
from cecs.records.payments.queries import balance, balances, lifted, owed
from cecs.records.payments.states import LedgerAccount
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import times_written, written
from tests.gateway import Till, pay_at
from tests.records.payments.conftest import NUMBER, OTHER, opened, paid


@pytest.mark.parametrize(("paid_cents", "review", "rest"), [(0, 0, 0), (5000, -5000, 0), (12000, -5000, -7000)])
def test_what_is_unpaid_is_no_longer_owed(
    ada_owes: Educator, till: Till, paid_cents: int, review: int, rest: int
) -> None:
    if paid_cents:
        paid(ada_owes, paid_cents)
    assert end_charges(ada_owes, for_number=NUMBER, because="withdrawn") == 20000 - paid_cents
    assert (owed(NUMBER), balance(LedgerAccount.REVIEW_FEE_REVENUE)) == (0, review)
    assert balance(LedgerAccount.CERTIFICATE_FEE_REVENUE) == rest
    assert sum(balances(on=clock.today()).values()) == 0


def test_ended_twice_is_once(ada_owes: Educator) -> None:
    for _ in range(2):
        assert end_charges(ada_owes, for_number=NUMBER, because="withdrawn") == 20000
    assert times_written("charge.lifted") == 1


def test_only_this_number_is_touched(ada_owes: Educator) -> None:
    assert end_charges(ada_owes, for_number=OTHER, because="withdrawn") == 0
    assert (owed(NUMBER), lifted(NUMBER)) == (20000, 0)


def test_what_was_paid_beyond_the_review_fee_is_for_a_person(ada_owes: Educator, till: Till) -> None:
    paid(ada_owes, 20000)
    for _ in range(2):
        assert end_charges(ada_owes, for_number=NUMBER, because="withdrawn") == 0
    (task,) = open_tasks(["payment.beyond-review-fee"])
    assert (task.subject, task.carries["cents"]) == (NUMBER, 15000)
    assert not Refund.objects.exists()


def test_the_review_fee_alone_is_nobodys_task(ada_owes: Educator, till: Till) -> None:
    paid(ada_owes, 5000)
    end_charges(ada_owes, for_number=NUMBER, because="withdrawn")
    assert not open_tasks(["payment.beyond-review-fee"]).exists()


def test_what_is_held_when_it_ends_is_let_go(ada_owes: Educator, till: Till) -> None:
    checkout = opened(ada_owes)
    pay_at(checkout.redirect_url)
    end_charges(ada_owes, for_number=NUMBER, because="withdrawn")
    assert ask_gateway(checkout).state == "abandoned"
    assert (till.taken(), till.held()) == (0, 0)


def test_what_is_written(ada_owes: Educator) -> None:
    end_charges(ada_owes, for_number=NUMBER, because="withdrawn")
    carried = written(NUMBER, "charge.lifted").carries
    assert carried == {"educator": ada_owes.number, "cents": 20000, "because": "withdrawn"}
