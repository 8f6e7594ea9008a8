"""Spans are half-open; years and months never lose a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.values.spans import ONE_DAY, Span, add_months, add_term, add_working_days, add_years, next_yearly

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31))


def test_a_span_covers_its_first_day_and_not_the_one_after_its_last() -> None:
    span = Span(date(2024, 7, 1), date(2025, 7, 1))
    assert span.covers(date(2024, 7, 1))
    assert span.covers(date(2025, 6, 30))
    assert not span.covers(date(2025, 7, 1))
    assert not span.covers(date(2024, 6, 30))
    assert span.expires_on == date(2025, 6, 30)


def test_an_open_span_never_ends() -> None:
    assert Span(date(2024, 7, 1)).covers(date(2999, 1, 1))
    assert Span(date(2024, 7, 1)).expires_on is None
    assert Span(None, date(2024, 7, 1)).covers(date(1900, 1, 1))


def test_a_span_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Span(date(2024, 7, 2), date(2024, 7, 1))


@given(DAYS, st.integers(0, 4000), DAYS, st.integers(0, 4000))
def test_two_spans_overlap_when_some_day_lies_in_both(one: date, days: int, other: date, more: int) -> None:
    first, second = Span(one, one + ONE_DAY * days), Span(other, other + ONE_DAY * more)
    later = max(one, other)
    assert first.overlaps(second) == second.overlaps(first)
    if first.covers(later) and second.covers(later):
        assert first.overlaps(second)


def test_a_paper_gives_the_last_day() -> None:
    assert Span.through(date(2021, 7, 1), date(2026, 6, 30)) == Span(date(2021, 7, 1), date(2026, 7, 1))
    assert Span.through(None, None) == Span(None)


def test_working_days_leave_out_the_weekends() -> None:
    friday = date(2026, 11, 27)
    assert add_working_days(friday, 1) == date(2026, 11, 30)
    assert add_working_days(friday, 10) == date(2026, 12, 11)
    assert add_working_days(date(2026, 11, 28), 1) == date(2026, 11, 30)
    assert add_working_days(friday, 0) == friday


def test_a_leap_day_loses_nothing() -> None:
    assert add_years(date(2024, 2, 29), 3) == date(2027, 3, 1)
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_a_month_that_is_shorter_ends_on_its_last_day() -> None:
    assert add_months(date(2024, 8, 31), -6) == date(2024, 2, 29)
    assert add_months(date(2024, 12, 15), 1) == date(2025, 1, 15)
    assert add_months(date(2024, 6, 30), -6) == date(2023, 12, 30)


def test_a_term_loses_no_day() -> None:
    assert add_term(date(2024, 2, 29), 36) == date(2027, 3, 1)
    assert add_term(date(2024, 8, 31), 6) == date(2025, 3, 1)
    assert add_term(date(2024, 7, 1), 120) == date(2034, 7, 1)


@given(DAYS, st.integers(-60, 60))
def test_months_forward_and_back_stay_within_three_days(day: date, count: int) -> None:
    assert abs((add_months(add_months(day, count), -count) - day).days) <= 3


def test_the_next_thirtieth_of_june() -> None:
    assert next_yearly(date(2021, 9, 13), 6, 30) == date(2022, 6, 30)
    assert next_yearly(date(2022, 6, 30), 6, 30) == date(2022, 6, 30)
    assert next_yearly(date(2022, 7, 1), 6, 30) == date(2023, 6, 30)
