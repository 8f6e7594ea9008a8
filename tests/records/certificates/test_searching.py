"""Anyone finds a holding by name, however it is typed, or by its number; and sees public fields only."""

from dataclasses import fields
from datetime import date

import pytest

from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.queries import person_behind
from cecs.records.certificates.searching import Seen, search
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator
from cecs.values import clock

pytestmark = pytest.mark.django_db
PEOPLE = [
    ("María José", "Núñez"),
    ("Elizabeth", "O'Brien-Walsh"),
    ("Nguyễn", "Thị Ánh"),
    ("Robert", "Kowalczyk"),
    ("Roberta", "Kowalski"),
    ("Michael", "Johnson"),
    ("Michelle", "Johnston"),
    ("Li", "Wu"),
]


@pytest.fixture
def register(db: None) -> list[Educator]:
    """Some people, each with one certificate."""
    people = [enter_educator(given, family, born_on=date(1980, 1, 1), by=None) for given, family in PEOPLE]
    import_register(
        [
            OlderLine(
                educator=one,
                type="professional",
                since=date(2021, 7, 1),
                until=date(2031, 7, 1),
                endorsements=("029",),
                issued_on=date(2021, 7, 1),
                printed_name=one.printed_name,
            )
            for one in people
        ]
    )
    return people


@pytest.mark.parametrize(
    ("typed", "finds"),
    [
        ("núñez", "María José Núñez"),
        ("nunez maria", "María José Núñez"),
        ("Obrien", "Elizabeth O'Brien-Walsh"),
        ("walsh", "Elizabeth O'Brien-Walsh"),
        ("liz obrien", "Elizabeth O'Brien-Walsh"),
        ("thi anh", "Nguyễn Thị Ánh"),
        ("bob kowalczyk", "Robert Kowalczyk"),
        ("kowalcyk", "Robert Kowalczyk"),
        ("kowalzcyk", "Robert Kowalczyk"),
        ("jonson", "Michael Johnson"),
        ("johns mich", "Michael Johnson"),
        ("WU LI", "Li Wu"),
    ],
)
@pytest.mark.usefixtures("register")
def test_a_name_is_found_however_it_is_typed(typed: str, finds: str) -> None:
    assert finds in [seen.printed_name for seen in search(typed)]


@pytest.mark.usefixtures("register")
def test_the_name_as_typed_stands_before_names_like_it() -> None:
    assert search("johnson")[0].printed_name == "Michael Johnson"
    assert search("johnston")[0].printed_name == "Michelle Johnston"


@pytest.mark.parametrize("typed", ["", "  ", "zzzzzz", "kowalczyk zzzzzz", "%", "C-0000-000000-A"])
@pytest.mark.usefixtures("register")
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert search(typed) == []


@pytest.mark.usefixtures("register")
def test_a_number_finds_its_one_holding() -> None:
    (one,) = search("kowalczyk robert")
    assert search(f" {one.number.lower()} ") == [one]
    assert person_behind(one.key) == [one]


def test_there_is_nothing_else_to_see() -> None:
    assert {field.name for field in fields(Seen)} == {
        "key", "number", "printed_name", "type", "endorsements", "since", "until", "issued_on", "standing", "on",
        "version",
    }  # fmt: skip


@pytest.mark.usefixtures("register")
def test_a_search_takes_the_same_few_queries_however_many_it_finds(django_assert_max_num_queries: object) -> None:
    for typed in ("kowalczyk", "johns"):
        with django_assert_max_num_queries(6):  # type: ignore[operator]
            search(typed, on=clock.today())
