"""A number said aloud catches one wrong digit and one swap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.values.numbers import is_number, new_key, numbered

COUNTS = st.integers(min_value=1, max_value=9_999_999)


def test_a_number_says_what_it_is_of() -> None:
    assert numbered("A", 2026, 4417).startswith("A-2026-004417-")


@given(COUNTS)
def test_its_own_number_is_right(count: int) -> None:
    number = numbered("A", 2026, count)
    assert is_number(number, "A")
    assert is_number(f" {number.lower()} ", "A")
    assert not is_number(number, "C")


@given(COUNTS, st.data())
def test_one_wrong_digit_is_caught(count: int, data: st.DataObject) -> None:
    number = numbered("C", 2026, count)
    places = [n for n, sign in enumerate(number) if sign.isdigit()]
    place = data.draw(st.sampled_from(places))
    wrong = data.draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    assert not is_number(number[:place] + wrong + number[place + 1 :], "C")


@given(COUNTS)
def test_two_neighbours_swapped_are_caught(count: int) -> None:
    number = numbered("C", 2026, count)
    for place in range(7, len(number) - 3):
        one, two = number[place], number[place + 1]
        if one.isdigit() and two.isdigit() and one != two:
            assert not is_number(number[:place] + two + one + number[place + 2 :], "C")


@pytest.mark.parametrize("text", ["", "A-2026-4417-K", "A2026004417K", "A-2026-004417", "Ä-2026-004417-K"])
def test_what_is_no_number_is_not(text: str) -> None:
    assert not is_number(text, "A")


def test_a_key_is_long_and_never_the_same() -> None:
    assert len({new_key() for _ in range(500)}) == 500
    assert all(len(new_key()) == 16 for _ in range(20))
