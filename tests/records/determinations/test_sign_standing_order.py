"""A supervisor signs an order under which a kind of request is granted without a person."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cecs.law.shelf import law_on
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.errors import NoStandingOrder
from cecs.records.determinations.models import StandingOrder
from cecs.records.determinations.queries import order_by_key, order_for, standing_orders
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


def test_an_order_stands_from_its_day(ezra: Account) -> None:
    today = clock.today()
    order = sign_standing_order("continue", by=ezra, since=today, because="They are all alike.")
    assert order_for("continue", today) == order_by_key(order.key) == order
    assert order_for("continue", today - timedelta(days=1)) is None
    assert order_for("duplicate", today) is None


def test_the_share_that_a_person_sees_is_the_laws_unless_the_order_says_more(ezra: Account) -> None:
    today = clock.today()
    assert sign_standing_order("continue", by=ezra, since=today).sample_percent == law_on(today).sample_percent
    assert sign_standing_order("duplicate", by=ezra, since=today, sample_percent=10).sample_percent == 10


def test_signing_twice_is_one_order(ezra: Account) -> None:
    today = clock.today()
    assert sign_standing_order("continue", by=ezra, since=today) == sign_standing_order(
        "continue", by=ezra, since=today
    )
    assert (standing_orders().count(), times_written("standing-order.signed")) == (1, 1)


def test_there_is_one_open_order_a_kind(order: StandingOrder, ezra: Account) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        StandingOrder.objects.create(
            number="S-0", kind="continue", signed_by=ezra, since=clock.today(), sample_percent=2
        )


def test_a_kind_the_law_leaves_to_people_gets_no_order(ezra: Account) -> None:
    with pytest.raises(NoStandingOrder):
        sign_standing_order("first-certificate", by=ezra, since=clock.today())


def test_only_a_supervisor_signs(delia: Account) -> None:
    with pytest.raises(NotAllowed):
        sign_standing_order("continue", by=delia, since=clock.today())


def test_the_history_says_who_signed_what(order: StandingOrder, ezra: Account) -> None:
    row = written(order.number, "standing-order.signed")
    assert (row.actor, row.acting_as, row.carries["kind"]) == (ezra.printed_name, "supervisor", "continue")


def test_nothing_is_owed(order: StandingOrder) -> None:
    assert nothing_is_owed()
