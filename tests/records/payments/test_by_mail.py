"""Checks and money orders: credited when they come, deposited by batch, cleared, or sent back by the bank."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.correspondence.queries import letters_about
from cecs.records.educators.models import Educator
from cecs.records.payments.actions.ask_refund import ask_refund
from cecs.records.payments.actions.clear_deposit import clear_deposit
from cecs.records.payments.actions.dishonour import dishonour
from cecs.records.payments.actions.make_deposit import make_deposit
from cecs.records.payments.actions.take_instrument import Paper, take_instrument
from cecs.records.payments.errors import DoesNotAddUp, NotInHand, NotRefundable
from cecs.records.payments.models import Deposit, Entry, Instrument, Receipt
from cecs.records.payments.queries import (
    balance,
    balances,
    deposits,
    due_now,
    honoured_receipts_for,
    instrument_of,
    instruments_in,
    instruments_in_hand,
    owed,
    paid,
    receipts_for,
    refundable,
    unsettled_receipts,
)
from cecs.records.payments.states import LedgerAccount, RefundReason
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import times_written, written
from tests.records.payments.conftest import NUMBER, ada_owes

__all__ = ["ada_owes"]


def paper(serial: str = "778812", cents: int = 20000, *, days_ago: int = 0) -> Paper:
    return Paper(
        method="money-order",
        serial=serial,
        drawn_on="U.S. Postal Service",
        cents=cents,
        received_on=clock.today() - timedelta(days=days_ago),
        piece="I-2026-000001-T",
    )


@pytest.fixture
def taken(ada_owes: Educator, gil: Account) -> Instrument:
    """Ada's money order over $200."""
    return take_instrument(ada_owes, paper(), for_number=NUMBER, by=gil)


@pytest.fixture
def deposited(taken: Instrument, hana: Account) -> Deposit:
    """Taken to the bank."""
    return make_deposit([taken], counted_cents=20000, by=hana, once="one")


def in_balance() -> bool:
    return sum(balances(on=clock.today()).values()) == 0


def held(account: LedgerAccount) -> int:
    return balance(account)


def test_it_pays_what_is_owed_of_the_day_it_came(ada_owes: Educator, gil: Account) -> None:
    """The receipt says the day of the mail; the ledger moved today, and no closed day is touched."""
    instrument = take_instrument(ada_owes, paper(days_ago=4), for_number=NUMBER, by=gil)
    receipt = instrument.receipt
    assert (receipt.method, receipt.last4, receipt.on) == ("money-order", "8812", clock.today() - timedelta(days=4))
    assert (owed(NUMBER), due_now(NUMBER), paid(NUMBER)) == (0, 0, 20000)
    assert Entry.objects.get(cause="receipt").on == clock.today()
    assert held(LedgerAccount.PAPER_IN_HAND) == 20000
    assert in_balance()
    assert list(instruments_in_hand()) == [instrument_of(receipt)] == [instrument]
    assert list(unsettled_receipts()) == [receipt]  # the rooms above hear of it


def test_she_gets_a_receipt(taken: Instrument) -> None:
    letter = letters_about(NUMBER).get(letter="receipt")
    assert "money order ending in 8812" in letter.body


def test_the_same_paper_twice_is_one_payment(taken: Instrument, ada_owes: Educator, gil: Account) -> None:
    again = take_instrument(ada_owes, paper(serial=" 778812 "), for_number=NUMBER, by=gil)
    assert again == taken
    assert Receipt.objects.count() == times_written("receipt.written") == 1


def test_what_is_too_much_is_for_a_person(taken: Instrument, ada_owes: Educator, gil: Account) -> None:
    second = take_instrument(ada_owes, paper("99"), for_number=NUMBER, by=gil)
    (task,) = open_tasks(["payment.too-much-by-mail"])
    assert (task.subject, task.carries["cents"]) == (second.receipt.number, 20000)


def test_only_a_clerk_takes_and_only_a_cashier_deposits(
    ada_owes: Educator, taken: Instrument, gil: Account, hana: Account, delia: Account
) -> None:
    for account in (hana, delia):
        with pytest.raises(NotAllowed):
            take_instrument(ada_owes, paper("5"), for_number=NUMBER, by=account)
    for account in (gil, delia):
        with pytest.raises(NotAllowed):
            make_deposit([taken], counted_cents=20000, by=account, once="x")
        with pytest.raises(NotAllowed):
            dishonour(taken, because="no", by=account)
    deposit = make_deposit([taken], counted_cents=20000, by=hana, once="x")
    with pytest.raises(NotAllowed):
        clear_deposit(deposit, on=clock.today(), by=gil)


def test_a_batch_must_add_up(taken: Instrument, hana: Account) -> None:
    for counted in (19999, 0):
        with pytest.raises(DoesNotAddUp):
            make_deposit([taken], counted_cents=counted, by=hana, once="x")
    with pytest.raises(DoesNotAddUp):
        make_deposit([], counted_cents=0, by=hana, once="x")
    assert not Deposit.objects.exists()


def test_depositing_twice_is_one_deposit(deposited: Deposit, taken: Instrument, hana: Account) -> None:
    assert make_deposit([taken], counted_cents=20000, by=hana, once="one") == deposited
    with pytest.raises(NotInHand):
        make_deposit([taken], counted_cents=20000, by=hana, once="another")
    assert times_written("deposit.made") == 1
    assert instruments_in(deposited) == [taken]
    assert held(LedgerAccount.AT_THE_BANK) == 20000
    assert in_balance()


def test_clearing_again_changes_nothing(deposited: Deposit, taken: Instrument, hana: Account) -> None:
    assert list(deposits()) == [deposited]
    for _ in range(2):
        clear_deposit(deposited, on=clock.today(), by=hana)
    taken.refresh_from_db()
    assert taken.state == "cleared"
    assert held(LedgerAccount.TREASURY) == 20000
    assert times_written("deposit.cleared") == 1
    assert in_balance()


def test_a_deposit_is_not_credited_before_it_was_made_or_tomorrow(deposited: Deposit, hana: Account) -> None:
    for day in (clock.days_from_now(1), clock.days_from_now(-1)):
        with pytest.raises(NotInHand):
            clear_deposit(deposited, on=day, by=hana)


@pytest.mark.parametrize("how_far", ["in hand", "deposited", "cleared"])
def test_what_the_bank_sends_back_is_owed_again(
    taken: Instrument, ada_owes: Educator, hana: Account, how_far: str
) -> None:
    """Wherever the paper was; the first entry stays, a second one reverses it."""
    if how_far != "in hand":
        deposit = make_deposit([taken], counted_cents=20000, by=hana, once="x")
        if how_far == "cleared":
            clear_deposit(deposit, on=clock.today(), by=hana)
    dishonour(taken, because="No funds", by=hana)
    assert (owed(NUMBER), due_now(NUMBER), paid(NUMBER)) == (20000, 5000, 0)
    assert honoured_receipts_for(NUMBER) == []
    assert receipts_for(NUMBER) == [taken.receipt]
    assert sum(held(one) for one in (LedgerAccount.PAPER_IN_HAND, LedgerAccount.AT_THE_BANK)) == 0
    assert held(LedgerAccount.TREASURY) == 0
    assert Entry.objects.filter(about=taken.receipt.number).count() == 2
    assert in_balance()


def test_somebody_looks_at_what_it_had_paid_for_and_she_is_told(taken: Instrument, hana: Account) -> None:
    dishonour(taken, because="No funds", by=hana)
    (task,) = open_tasks(["payment.dishonoured"])
    assert (task.subject, task.carries["receipt"]) == (NUMBER, taken.receipt.number)
    letter = letters_about(NUMBER).get(letter="payment-dishonoured")
    assert "$200.00" in letter.body


def test_sending_back_twice_is_once(taken: Instrument, hana: Account) -> None:
    dishonour(taken, because="No funds", by=hana)
    dishonour(taken, because="No funds", by=hana)
    assert times_written("receipt.dishonoured") == 1
    assert owed(NUMBER) == 20000


def test_what_was_sent_back_before_clearing_is_not_cleared(
    deposited: Deposit, taken: Instrument, hana: Account
) -> None:
    dishonour(taken, because="No funds", by=hana)
    clear_deposit(deposited, on=clock.today(), by=hana)
    taken.refresh_from_db()
    assert taken.state == "dishonoured"
    assert held(LedgerAccount.TREASURY) == 0
    assert in_balance()


def test_nothing_is_given_back_on_what_was_sent_back(taken: Instrument, hana: Account) -> None:
    assert refundable(taken.receipt) == 20000
    dishonour(taken, because="No funds", by=hana)
    assert refundable(taken.receipt) == 0
    with pytest.raises(NotRefundable):
        ask_refund(taken.receipt, 100, reason=RefundReason.OFFICE_ERROR, words="", by=hana, once="x")


def test_the_history_says_who_did_what(deposited: Deposit, taken: Instrument, hana: Account, gil: Account) -> None:
    clear_deposit(deposited, on=clock.today(), by=hana)
    dishonour(taken, because="Forged", by=hana)
    assert written(NUMBER, "receipt.written").actor == str(gil)
    assert written(deposited.number, "deposit.made").carries["receipts"] == [taken.receipt.number]
    assert written(deposited.number, "deposit.cleared").carries["cents"] == 20000
    assert written(NUMBER, "receipt.dishonoured").carries["because"] == "Forged"
