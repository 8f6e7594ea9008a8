"""Letters reach an educator somewhere else from a day on."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.queries import history_of
from cecs.records.educators.actions.change_address import change_address
from cecs.records.educators.errors import NotInOrder
from cecs.records.educators.models import Address, Educator
from cecs.records.educators.queries import address_on
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written


@pytest.fixture
def coras(cora: Educator) -> Account:
    """Cora's account."""
    assert cora.account is not None
    return cora.account


def move(cora: Educator, by: Account, lines: str = "7 Oak Road", days: int = 0) -> Address:
    since = clock.days_from_now(days)
    return change_address(cora, lines=lines, city="Avon", state="CT", postal_code="06001", since=since, by=by)


def test_each_day_has_its_address(cora: Educator, coras: Account) -> None:
    move(cora, coras)
    yesterday = clock.today() - timedelta(days=1)
    assert str(address_on(cora, yesterday)) == "1 Elm Street, Hartford, CT 06103"
    assert str(address_on(cora, clock.today())) == "7 Oak Road, Avon, CT 06001"
    assert address_on(cora, clock.today() - timedelta(days=365 * 40)) is None


def test_moving_twice_to_the_same_place_changes_nothing(cora: Educator, coras: Account) -> None:
    before = times_written("educator.address-changed")
    assert move(cora, coras) == move(cora, coras, days=3)
    assert times_written("educator.address-changed") == before + 1


def test_ben_cannot_move_cora(cora: Educator, ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        move(cora, ben.account)


def test_an_address_does_not_begin_before_the_one_it_follows(cora: Educator, coras: Account) -> None:
    move(cora, coras)
    with pytest.raises(NotInOrder):
        move(cora, coras, "9 Ash Lane", days=-1)


def test_the_history_says_where_from_and_where_to(cora: Educator, coras: Account) -> None:
    move(cora, coras)
    row = history_of(cora.number).filter(kind="educator.address-changed").last()
    assert row is not None
    assert (row.actor, row.acting_as) == ("Cora Delgado", "educator")
    assert (row.carries["was"][:10], row.carries["now"][:10]) == ("1 Elm Stre", "7 Oak Road")


def test_nothing_is_owed(cora: Educator, gil: Account) -> None:
    move(cora, gil)
    assert nothing_is_owed()
