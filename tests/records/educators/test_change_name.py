"""An educator goes by another name from a day on."""

from datetime import date, timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.change_name import change_name
from cecs.records.educators.errors import NotANameError, NotInOrder
from cecs.records.educators.models import Educator, NameKind
from cecs.records.educators.queries import educator_of, find_people
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


@pytest.fixture
def coras(cora: Educator) -> Account:
    """Cora's account."""
    assert cora.account is not None
    return cora.account


def test_each_day_has_its_name(cora: Educator, coras: Account) -> None:
    since = clock.today() - timedelta(days=10)
    change_name(cora, given="Cora", family="Delgado-Ruiz", since=since, by=coras)
    cora = reread(coras)
    assert printed_on(cora, since - timedelta(days=1)) == "Cora Delgado"
    assert printed_on(cora, since) == cora.printed_name == "Cora Delgado-Ruiz"


def test_a_name_that_begins_later_is_not_printed_yet(cora: Educator, coras: Account) -> None:
    change_name(cora, given="Cora", family="Ruiz", since=clock.days_from_now(5), by=coras)
    assert reread(coras).printed_name == "Cora Delgado"
    with clock.at(clock.days_from_now(5)):
        assert reread(coras).printed_name == "Cora Ruiz"


def test_both_names_find_the_person(cora: Educator, coras: Account) -> None:
    change_name(cora, given="Cora", family="Ruiz", by=coras)
    assert find_people("Delgado") == find_people("ruiz") == [cora]


def test_the_account_is_called_by_the_new_name(cora: Educator, coras: Account) -> None:
    change_name(reread(coras), given="Cora", family="Ruiz", by=coras)
    coras.refresh_from_db()
    assert coras.printed_name == "Cora Ruiz"


def test_changing_it_twice_changes_nothing(cora: Educator, coras: Account) -> None:
    first = change_name(cora, given="Cora", family="Ruiz", by=coras)
    assert change_name(cora, given=" Cora ", family="Ruiz", by=coras) == first
    assert times_written("educator.name-changed") == 1


def test_a_former_and_a_preferred_name_stand_beside_the_legal_one(cora: Educator, coras: Account) -> None:
    change_name(cora, given="Cora", family="Mendes", kind=NameKind.FORMER, by=coras)
    change_name(cora, given="Cori", family="Delgado", kind=NameKind.PREFERRED, by=coras)
    change_name(cora, given="Cora", family="Pires", kind=NameKind.FORMER, by=coras)
    assert reread(coras).printed_name == "Cora Delgado"
    assert cora.names.count() == 4
    assert find_people("Mendes") == find_people("Pires") == [cora]


def test_ben_cannot_change_coras_name(cora: Educator, ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        change_name(cora, given="Ben's", family="Friend", by=ben.account)


def test_staff_can_and_the_history_says_who(cora: Educator, gil: Account) -> None:
    change_name(cora, given="Cora", family="Ruiz", by=gil)
    row = written(cora.number, "educator.name-changed")
    assert (row.actor, row.acting_as) == ("Gil Santos", "clerk")
    assert (row.carries["was"], row.carries["now"]) == ("Cora Delgado", "Cora Ruiz")


def test_a_name_does_not_begin_before_the_one_it_follows(cora: Educator, coras: Account) -> None:
    change_name(cora, given="Cora", family="Ruiz", by=coras)
    with pytest.raises(NotInOrder):
        change_name(cora, given="Cora", family="Pires", since=clock.today() - timedelta(days=1), by=coras)


def test_a_name_has_a_letter_in_it(cora: Educator, coras: Account) -> None:
    with pytest.raises(NotANameError):
        change_name(cora, given="-", family="", by=coras)


def test_nothing_is_owed(cora: Educator, coras: Account) -> None:
    change_name(cora, given="Cora", family="Ruiz", by=coras)
    assert nothing_is_owed()


def reread(account: Account) -> Educator:
    educator = educator_of(account)
    assert educator is not None
    return educator


def printed_on(educator: Educator, day: date) -> str:
    name = educator.name_on(day)
    return str(name or "")
