"""How names are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.records.educators.identifiers import is_identifier, is_social_security_number, patterned, same_identifier
from cecs.records.educators.nicknames import same_given_name
from cecs.records.educators.spelling import beyond, folded, one_slip_apart, spellings

WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Núñez", "nunez"),
        ("O'Brien-Núñez", "obrien nunez"),
        ("O’Brien", "obrien"),
        ("Nguyễn", "nguyen"),
        ("Łukasz Strauß", "lukasz strauss"),
        ("Øvergård Æsop", "overgard aesop"),
        ("de la Cruz", "de la cruz"),
        ("  MARÍA   José ", "maria jose"),
        ("St. John", "st john"),
        ("Ольга", "ольга"),
        ("", ""),
    ],
)
def test_a_name_is_folded(name: str, plain: str) -> None:
    assert folded(name) == plain


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(WORD, st.integers(0, 30))
def test_a_letter_left_out_is_one_slip(word: str, place: int) -> None:
    at = place % len(word)
    slipped = word[:at] + word[at + 1 :]
    assert one_slip_apart(word, slipped) is (len(slipped) >= 4)
    assert slipped in set(spellings(word))


@given(WORD, st.text("abcdefghijklmnopqrstuvwxyz0123456789", max_size=6))
def test_every_word_that_begins_so_comes_before_the_first_that_does_not(beginning: str, rest: str) -> None:
    assert beginning <= beginning + rest < beyond(beginning)


@given(WORD, st.integers(0, 30))
def test_two_neighbours_swapped_are_one_slip(word: str, place: int) -> None:
    at = place % (len(word) - 1)
    assert one_slip_apart(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


@given(WORD, st.integers(0, 30), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_a_letter_changed_or_added_is_one_slip_both_ways(word: str, place: int, letter: str) -> None:
    at = place % len(word)
    for slipped in (word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:]):
        assert one_slip_apart(word, slipped)
        assert one_slip_apart(slipped, word)
        assert set(spellings(word)) & set(spellings(slipped))


@pytest.mark.parametrize(
    ("one", "other"), [("garcia", "garza"), ("smith", "smythe"), ("li", "le"), ("ann", "ana"), ("abcd", "badc")]
)
def test_two_slips_or_a_short_name_are_another_name(one: str, other: str) -> None:
    assert not one_slip_apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("bob", "robert"), ("katherine", "kate"), ("lupe", "guadalupe"), ("j", "jorge"), ("maria elena", "maria")],
)
def test_a_nickname_or_an_initial_may_be_the_same_name(one: str, other: str) -> None:
    assert same_given_name(one, other)
    assert same_given_name(other, one)


@pytest.mark.parametrize(("one", "other"), [("robert", "richard"), ("", "ana"), ("j", "maria"), ("ana", "")])
def test_other_names_are_other_names(one: str, other: str) -> None:
    assert not same_given_name(one, other)


def test_a_number_takes_the_shape_the_rulebook_shows() -> None:
    assert patterned(1, "100004417") == "100000001"
    assert patterned(23, "E-1000/0") == "E-1002/3"


def test_a_number_is_the_same_however_it_is_typed() -> None:
    assert same_identifier(" 100-004 417 ") == "100004417"
    assert is_identifier("100 004 417")
    assert not is_identifier("1234")
    assert not is_identifier("no number")


def test_a_social_security_number_is_known_by_its_digits() -> None:
    assert is_social_security_number("123-45-6789")
    assert not is_social_security_number("000-45-6789")
    assert not is_social_security_number("12345")
