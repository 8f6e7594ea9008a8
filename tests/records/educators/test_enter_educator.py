"""Somebody on the staff enters a person the records do not know; a register enters many."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.queries import history_of
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.actions.enter_educators import Person, enter_educators
from cecs.records.educators.errors import NotANameError
from cecs.records.educators.identifiers import is_identifier
from cecs.records.educators.models import Educator, NameKind
from cecs.records.educators.queries import by_number
from tests.asking import nothing_is_owed, times_written, written

BORN = date(1985, 3, 21)


def test_a_person_has_a_number_a_name_and_a_birth_date(gil: Account) -> None:
    educator = enter_educator("  María  José ", "Núñez", born_on=BORN, by=gil)
    assert is_identifier(educator.number)
    assert (educator.printed_name, educator.born_on) == ("María José Núñez", BORN)
    assert str(educator) == f"María José Núñez ({educator.number})"


def test_a_number_given_on_paper_is_kept_and_never_given_again(gil: Account) -> None:
    first = enter_educator("Ana", "Silva", born_on=BORN, by=gil)
    taken = str(int(first.number) + 1)
    enter_educator("Rui", "Costa", born_on=BORN, number=f" {taken} ", by=gil)
    third = enter_educator("Eva", "Lopes", born_on=BORN, by=gil)
    assert len({first.number, taken, third.number}) == 3


def test_entering_the_same_number_or_account_twice_changes_nothing(gil: Account, ada: Educator) -> None:
    first = enter_educator("Rui", "Costa", born_on=BORN, number="200000007", by=gil)
    assert enter_educator("Rui", "Costa", born_on=BORN, number="200000007", by=gil) == first
    assert enter_educator("Somebody", "Else", born_on=None, account=ada.account, by=gil) == ada
    assert Educator.objects.count() == 2


def test_ben_cannot_enter_anyone(ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        enter_educator("Rui", "Costa", born_on=BORN, by=ben.account)


def test_a_name_has_a_letter_in_it_and_one_name_is_enough(gil: Account) -> None:
    assert enter_educator("Sukarno", "", born_on=BORN, by=gil).printed_name == "Sukarno"
    with pytest.raises(NotANameError):
        enter_educator(" ", "-", born_on=BORN, by=gil)
    assert Educator.objects.count() == 1


def test_the_history_says_who_entered_whom(gil: Account) -> None:
    educator = enter_educator("Rui", "Costa", born_on=BORN, by=gil)
    row = written(educator.number, "educator.entered")
    assert (row.actor, row.acting_as, row.carries["name"]) == ("Gil Santos", "clerk", "Rui Costa")


def test_nothing_is_owed(gil: Account) -> None:
    enter_educator("Rui", "Costa", born_on=BORN, by=gil)
    assert nothing_is_owed()


PEOPLE = [
    Person(given="Rui", family="Costa", born_on=BORN, number="200000001"),
    Person(given="Ana", family="Silva", born_on=BORN, former_families=("Lopes",)),
    Person(given="Mai", family="Nguyễn", language="es"),
]


@pytest.mark.django_db
def test_a_register_enters_people_in_its_order() -> None:
    rui, ana, mai = enter_educators(PEOPLE, by=None, source="the paper register")
    assert (rui.number, mai.language) == ("200000001", "es")
    assert {name.kind: name.family for name in ana.names.all()} == {NameKind.LEGAL: "Silva", NameKind.FORMER: "Lopes"}
    assert by_number(ana.number) == ana


@pytest.mark.django_db
def test_entering_the_same_register_twice_enters_nobody_who_has_a_number() -> None:
    numbered = PEOPLE[:1]
    assert enter_educators(numbered, by=None, source="r") == enter_educators(numbered, by=None, source="r")
    assert times_written("educators.entered") == 1


def test_only_staff_and_the_operator_bring_in_a_register(june: Account) -> None:
    with pytest.raises(NotAllowed):
        enter_educators(PEOPLE, by=june, source="r")


def test_the_history_has_one_row_a_batch(gil: Account) -> None:
    enter_educators(PEOPLE, by=gil, source="the paper register")
    (row,) = history_of("the paper register")
    assert (row.actor, row.carries["count"], row.carries["first"]) == ("Gil Santos", 3, "200000001")


@pytest.mark.django_db
def test_a_large_register_takes_few_questions(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    people = [Person(given="Rui", family=f"Costa{n}", number=str(300_000_000 + n)) for n in range(200)]
    with django_assert_max_num_queries(40):
        enter_educators(people, by=None, source="r")
