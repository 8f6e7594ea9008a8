"""Whose record an account has, who is behind a number, who goes by a name."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from cecs.records.educators.actions.enter_educators import Person, enter_educators
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import by_key, by_number, educator_of, find_people

pytestmark = pytest.mark.django_db

NAMES = [
    ("Ana María", "Núñez"),
    ("Anna", "Nunes"),
    ("Siobhán", "O'Brien-Walsh"),
    ("Mai", "Nguyễn"),
    ("Robert", "Smith"),
    ("Roberta", "Smithson"),
]


@pytest.fixture
def people() -> list[Educator]:
    """Six people of a register."""
    rows = [
        Person(given=given, family=family, born_on=date(1980, 1, 1), number=str(200_000_001 + place))
        for place, (given, family) in enumerate(NAMES)
    ]
    return enter_educators(rows, by=None, source="r")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nunez", ["Ana María Núñez", "Anna Nunes"]),  # the word itself first, then one slip away
        ("Núñez, Ana", ["Ana María Núñez", "Anna Nunes"]),
        ("NGUYEN", ["Mai Nguyễn"]),
        ("obrien", ["Siobhán O'Brien-Walsh"]),
        ("walsh", ["Siobhán O'Brien-Walsh"]),
        ("wlash", ["Siobhán O'Brien-Walsh"]),
        ("smith", ["Robert Smith", "Roberta Smithson"]),
        ("robert smi", ["Robert Smith", "Roberta Smithson"]),
        ("smith anna", []),
        ("200000004", ["Mai Nguyễn"]),
        ("2000000", [f"{given} {family}" for given, family in NAMES]),
        ("", []),
        ("  ,", []),
        ("zzzz", []),
    ],
)
def test_people_are_found_by_parts_of_names_and_by_number(people: list[Educator], text: str, found: list[str]) -> None:
    assert [educator.printed_name for educator in find_people(text)] == found


def test_finding_many_asks_no_more_than_finding_one(
    people: list[Educator], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for text in ("nguyen", "smith"):
        with django_assert_num_queries(2):
            assert [(one.printed_name, one.account) for one in find_people(text)]


def test_a_record_is_fetched_with_its_names_and_account(
    ada: Educator, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert ada.account is not None
    with django_assert_num_queries(2):
        educator = educator_of(ada.account)
        assert educator is not None
        assert (educator.printed_name, str(educator.account)) == ("Ada Whitcomb", "Ada Whitcomb")


def test_what_nobody_has_is_nobodys(people: list[Educator]) -> None:
    assert by_number("999999999") is None
    assert by_key("no such key") is None
    assert by_key(people[0].key) == by_number(" 200-000-001 ") == people[0]
