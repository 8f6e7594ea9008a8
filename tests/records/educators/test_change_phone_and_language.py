"""An educator answers another number, or reads another language, from a day on."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.change_language import change_language
from cecs.records.educators.actions.change_phone import change_phone
from cecs.records.educators.errors import NotInOrder
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import phone_on
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


@pytest.fixture
def coras(cora: Educator) -> Account:
    """Cora's account."""
    assert cora.account is not None
    return cora.account


def test_each_day_has_its_number(cora: Educator, coras: Account) -> None:
    change_phone(cora, "860-555-0100", since=clock.today() - timedelta(days=9), by=coras)
    change_phone(cora, "860-555-0101", by=coras)
    assert str(phone_on(cora, clock.today() - timedelta(days=1))) == "860-555-0100"
    assert str(phone_on(cora, clock.today())) == "860-555-0101"


def test_changing_either_twice_changes_nothing(cora: Educator, coras: Account) -> None:
    assert change_phone(cora, "860-555-0100", by=coras) == change_phone(cora, " 860-555-0100 ", by=coras)
    change_language(cora, "es", by=coras)
    change_language(cora, "es", by=coras)
    assert (times_written("educator.phone-changed"), times_written("educator.language-changed")) == (1, 1)


def test_a_number_does_not_begin_before_the_one_it_follows(cora: Educator, coras: Account) -> None:
    change_phone(cora, "860-555-0100", by=coras)
    with pytest.raises(NotInOrder):
        change_phone(cora, "860-555-0101", since=clock.today() - timedelta(days=1), by=coras)


def test_ben_cannot_change_either(cora: Educator, ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        change_phone(cora, "860-555-0100", by=ben.account)
    with pytest.raises(NotAllowed):
        change_language(cora, "es", by=ben.account)


def test_the_history_says_what_it_was(cora: Educator, coras: Account) -> None:
    change_phone(cora, "860-555-0100", by=coras)
    change_language(cora, "es", by=coras)
    assert written(cora.number, "educator.phone-changed").carries["now"] == "860-555-0100"
    assert written(cora.number, "educator.language-changed").carries == {"was": "en", "now": "es"}


def test_nothing_is_owed(cora: Educator, coras: Account) -> None:
    change_phone(cora, "860-555-0100", by=coras)
    change_language(cora, "es", by=coras)
    assert nothing_is_owed()
