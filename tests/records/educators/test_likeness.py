"""Whether somebody who tells a name and a birth date may be one the records know."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.records.educators.likeness import Told, any_nearly, exactly, may_be_the_same_day, nearly
from cecs.records.educators.models import Name
from cecs.records.educators.naming import spellings_of, told

DAY = st.dates(date(1930, 1, 1), date(2008, 12, 31))
WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9)


def name(given: str, family: str, middle: str = "") -> Name:
    return told(Name(given=given, family=family, middle=middle))


def says(given: str, family: str, middle: str = "") -> Told:
    return Told(given=given, family=family, middle=middle, born_on=date(1980, 1, 1))


@given(WORD, WORD)
def test_everybody_is_like_themselves(given: str, family: str) -> None:
    assert exactly(says(given, family), name(given, family))
    assert nearly(says(given, family), name(given, family))


@given(WORD, WORD, WORD, WORD)
def test_what_is_exact_is_always_near(given: str, family: str, other_given: str, other_family: str) -> None:
    if exactly(says(given, family), name(other_given, other_family)):
        assert nearly(says(given, family), name(other_given, other_family))


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (("JOSE", "muñoz"), ("José", "Muñoz")),
        (("Mary Ann", "O'Neil"), ("Mary-Ann", "ONeil")),
        (("Anna", "de la Cruz"), ("Anna", "De La Cruz")),
    ],
)
def test_accents_capitals_and_signs_make_no_difference(typed: tuple[str, str], known: tuple[str, str]) -> None:
    assert exactly(says(*typed), name(*known))


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (("Jon", "Smith"), ("Jonathan", "Smith")),
        (("Jonathan", "Smyth"), ("Jonathan", "Smith")),
        (("Jonahtan", "Smith"), ("Jonathan", "Smith")),
        (("Jonathan", "Baker"), ("Jonathan", "Smith")),
        (("Smith", "Jonathan"), ("Jonathan", "Smith")),
        (("Ana María", "Núñez"), ("María", "Núñez")),
        (("Ana", "Núñez García"), ("Anna", "García")),
        (("Elena", "Silva"), ("Maria", "Silva", "Elena")),
        (("Maria Silva", ""), ("Maria", "Silva")),
        (("Xiao Ming", "Li"), ("Xiaoming", "Li")),
        (("Anna", "Silva"), ("Ana", "Silva")),
        (("Jon", "Smith"), ("John", "Smith")),
        (("Stefanie", "Müller"), ("Stephanie", "Müller")),
        (("Muhammad", "Khan"), ("Mohammed", "Khan")),
    ],
)
def test_what_a_slip_a_nickname_or_a_form_may_have_made(typed: tuple[str, str], known: tuple[str, ...]) -> None:
    assert nearly(says(*typed), name(*known))


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (("Robert", "Smith"), ("Maria", "Smith")),
        (("Robert", "Smith"), ("Richard", "Jones")),
        (("Li", "Wei"), ("Le", "Wen")),
        (("Ana", "Silva"), ("Eva", "Silva")),
    ],
)
def test_other_people_are_other_people(typed: tuple[str, str], known: tuple[str, str]) -> None:
    assert not nearly(says(*typed), name(*known))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [("", "", True), ("E.", "", True), ("E.", "Elena", True), ("Elena", "Eva", True), ("R.", "Elena", False)],
)
def test_middle_names_agree_by_their_first_letter(one: str, other: str, agree: bool) -> None:  # noqa: FBT001
    assert exactly(says("Ana", "Silva", one), name("Ana", "Silva", other)) is agree


def test_any_name_of_a_record_may_be_the_one() -> None:
    names = [name("Ana", "Silva"), name("Ana", "Lopes")]
    assert any_nearly(says("Anna", "Lopez"), names)
    assert not any_nearly(says("Rui", "Costa"), names)
    assert not any_nearly(says("Rui", "Costa"), [])


@given(DAY)
def test_a_day_is_itself(day: date) -> None:
    assert may_be_the_same_day(day, day)


@given(DAY, DAY)
def test_two_days_are_alike_both_ways_or_not_at_all(one: date, other: date) -> None:
    assert may_be_the_same_day(one, other) == may_be_the_same_day(other, one)


@given(DAY)
def test_month_and_day_are_often_turned_round(day: date) -> None:
    if day.day <= 12:
        assert may_be_the_same_day(day, date(day.year, day.day, day.month))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (date(1985, 3, 21), date(1985, 3, 12)),  # swapped
        (date(1985, 3, 21), date(1985, 3, 20)),  # one digit
        (date(1985, 3, 21), date(1995, 3, 21)),
        (date(1958, 3, 21), date(1985, 3, 21)),
    ],
)
def test_one_slip_of_the_hand_is_forgiven(one: date, other: date) -> None:
    assert may_be_the_same_day(one, other)


@pytest.mark.parametrize("days", [33, 100, 400, 4000])
def test_two_slips_are_another_day(days: int) -> None:
    day = date(1985, 3, 21)
    assert not may_be_the_same_day(day, day + timedelta(days=days))


def test_a_name_is_found_by_every_word_of_it_and_one_slip_away() -> None:
    found = spellings_of(name("Ana", "de la Cruz", "Elena"))
    assert {"ana", "de", "la", "cruz", "cru", "elena", "elna"} <= found
    assert "an" not in found  # three letters forgive no slip


def test_a_very_long_name_is_kept_whole_and_compared_by_its_beginning() -> None:
    long = name("ß" * 120, "Smith")
    assert len(long.given) == 120
    assert len(long.folded_given) == 120
    assert max(map(len, spellings_of(long))) <= 120
