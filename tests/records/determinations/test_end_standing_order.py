"""A supervisor ends a standing order."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.determinations.actions.end_standing_order import end_standing_order
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.models import StandingOrder
from cecs.records.determinations.queries import order_for
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


def test_from_that_day_a_person_looks_again(order: StandingOrder, ezra: Account) -> None:
    until = clock.today() + timedelta(days=3)
    end_standing_order(order, by=ezra, until=until)
    assert order_for("continue", until - timedelta(days=1)) == order
    assert order_for("continue", until) is None


def test_ending_twice_keeps_the_first_day(order: StandingOrder, ezra: Account) -> None:
    until = clock.today() + timedelta(days=3)
    end_standing_order(order, by=ezra, until=until)
    assert end_standing_order(order, by=ezra, until=until + timedelta(days=9)).until == until
    assert times_written("standing-order.ended") == 1


def test_after_the_end_another_can_be_signed(order: StandingOrder, ezra: Account) -> None:
    end_standing_order(order, by=ezra, until=clock.today())
    assert sign_standing_order("continue", by=ezra, since=clock.today()) != order


def test_only_a_supervisor_ends_it(order: StandingOrder, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        end_standing_order(order, by=delia, until=clock.today())


def test_the_history_says_who_ended_it_from_when(order: StandingOrder, ezra: Account) -> None:
    end_standing_order(order, by=ezra, until=clock.today())
    row = written(order.number, "standing-order.ended")
    assert (row.actor, row.carries["until"]) == (ezra.printed_name, str(clock.today()))


def test_nothing_is_owed(order: StandingOrder, ezra: Account) -> None:
    end_standing_order(order, by=ezra, until=clock.today())
    assert nothing_is_owed()
