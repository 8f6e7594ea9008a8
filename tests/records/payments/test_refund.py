"""Money goes back only when one person asked and another allowed."""

import pytest
from django.db import IntegrityError, transaction

from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.allow_refund import allow_refund
from cecs.records.payments.actions.ask_refund import ask_refund
from cecs.records.payments.actions.refuse_refund import refuse_refund
from cecs.records.payments.actions.send_refund import send_refund
from cecs.records.payments.errors import NotRefundable
from cecs.records.payments.models import Receipt, Refund
from cecs.records.payments.queries import balance, owed, refundable, refunds_to_allow
from cecs.records.payments.queries import paid as paid_for
from cecs.records.payments.states import LedgerAccount, RefundReason
from tests.asking import times_written, written
from tests.cast import years_ago
from tests.gateway import Till
from tests.records.payments.conftest import NUMBER, paid, signs_in


@pytest.fixture
def receipt(ada_owes: Educator, till: Till) -> Receipt:
    """Ada has paid all."""
    return paid(ada_owes)


def asked(receipt: Receipt, by: Account, cents: int = 15000, once: str = "form") -> Refund:
    return ask_refund(receipt, cents, reason=RefundReason.WITHDRAWN, words="took it back", by=by, once=once)


def test_two_people_and_the_money_goes_back(receipt: Receipt, hana: Account, ezra: Account, till: Till) -> None:
    refund = asked(receipt, hana)
    assert (till.taken(), list(refunds_to_allow())) == (20000, [refund])
    send_refund(allow_refund(refund, by=ezra))
    assert (till.taken(), paid_for(NUMBER), owed(NUMBER)) == (5000, 5000, 0)
    assert balance(LedgerAccount.REFUNDS) == 15000
    assert balance(LedgerAccount.CARD_CLEARING) == 5000
    assert Letter.objects.filter(letter="refund-sent", body__contains="$150.00").exists()


def test_each_beat_twice_is_once(receipt: Receipt, hana: Account, ezra: Account, till: Till) -> None:
    refund = asked(receipt, hana)
    assert asked(receipt, hana).pk == refund.pk
    for _ in range(2):
        send_refund(allow_refund(refund, by=ezra))
    assert till.taken() == 5000
    kinds = ("refund.asked", "refund.allowed", "refund.sent")
    assert [times_written(kind) for kind in kinds] == [1, 1, 1]


def test_only_a_cashier_asks(receipt: Receipt, delia: Account, ezra: Account, ada: Educator) -> None:
    for somebody in (delia, ezra, signs_in(ada)):
        with pytest.raises(NotAllowed):
            asked(receipt, somebody)
    assert not Refund.objects.exists()


def test_only_a_supervisor_allows(receipt: Receipt, hana: Account, delia: Account) -> None:
    refund = asked(receipt, hana)
    for somebody in (hana, delia):
        with pytest.raises(NotAllowed):
            allow_refund(refund, by=somebody)
    with pytest.raises(NotAllowed):
        refuse_refund(refund, words="", by=delia)


def test_nobody_allows_what_they_asked_for(receipt: Receipt, hana: Account) -> None:
    give_role(hana, Role.SUPERVISOR, None, years_ago(1))
    hana.refresh_from_db()
    refund = asked(receipt, hana)
    with pytest.raises(NotAllowed):
        allow_refund(refund, by=Account.objects.get(pk=hana.pk))
    with pytest.raises(IntegrityError), transaction.atomic():
        Refund.objects.filter(pk=refund.pk).update(allowed_by=hana)


@pytest.mark.parametrize("cents", [0, -1, 20001])
def test_no_more_goes_back_than_came(receipt: Receipt, hana: Account, cents: int) -> None:
    with pytest.raises(NotRefundable):
        asked(receipt, hana, cents)


def test_two_askings_share_what_is_there(receipt: Receipt, hana: Account) -> None:
    asked(receipt, hana, 15000)
    assert refundable(receipt) == 5000
    with pytest.raises(NotRefundable):
        asked(receipt, hana, 5001, once="another form")


def test_refused_frees_the_sum_and_sends_nothing(receipt: Receipt, hana: Account, ezra: Account, till: Till) -> None:
    refund = asked(receipt, hana)
    for _ in range(2):
        refuse_refund(refund, words="the law keeps it", by=ezra)
    with pytest.raises(NotRefundable):
        allow_refund(refund, by=ezra)
    assert (refundable(receipt), till.taken()) == (20000, 20000)
    assert written(NUMBER, "refund.refused").carries["words"] == "the law keeps it"


def test_what_is_allowed_can_not_be_refused(receipt: Receipt, hana: Account, ezra: Account) -> None:
    refund = allow_refund(asked(receipt, hana), by=ezra)
    with pytest.raises(NotRefundable):
        refuse_refund(refund, words="", by=ezra)


def test_what_is_not_allowed_is_not_sent(receipt: Receipt, hana: Account, till: Till) -> None:
    assert send_refund(asked(receipt, hana)).sent_at is None
    assert till.taken() == 20000


def test_what_is_written(receipt: Receipt, hana: Account, ezra: Account) -> None:
    allow_refund(asked(receipt, hana), by=ezra)
    assert written(NUMBER, "refund.asked").actor == hana.printed_name
    row = written(NUMBER, "refund.allowed")
    assert (row.actor, row.acting_as) == (ezra.printed_name, "supervisor")
    assert (row.carries["receipt"], row.carries["cents"]) == (receipt.number, 15000)
