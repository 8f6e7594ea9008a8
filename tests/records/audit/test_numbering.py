"""Numbers that people quote: in order, by year, never twice."""

from datetime import date
from threading import Thread

import pytest
from django.db import close_old_connections, connection, transaction

from cecs.records.audit.models import Counter
from cecs.records.audit.numbering import hold_series, next_in, next_number, next_numbers, numbers_taken
from cecs.values.numbers import is_number, numbered

pytestmark = pytest.mark.django_db


def test_numbers_follow_each_other_within_a_year() -> None:
    first, second = next_number("A", date(2026, 3, 1)), next_number("A", date(2026, 9, 1))
    assert first.startswith("A-2026-000001-")
    assert second.startswith("A-2026-000002-")
    assert is_number(first, "A")


def test_each_year_and_each_series_begins_at_one() -> None:
    drawn = [next_number("A", date(2026, 1, 1)), next_number("A", date(2027, 1, 1)), next_number("C", date(2026, 1, 1))]
    assert [number.split("-")[2] for number in drawn] == ["000001"] * 3


def test_a_number_drawn_in_an_act_that_fails_is_not_lost_from_the_series() -> None:
    def an_act_that_fails() -> None:
        with transaction.atomic():
            raise RuntimeError(str(next_in("R", 2026)))

    with pytest.raises(RuntimeError, match="1"):
        an_act_that_fails()
    assert next_in("R", 2026) == 1


def test_numbers_given_elsewhere_are_stepped_over() -> None:
    numbers_taken("educator", 500)
    assert next_in("educator") == 501
    numbers_taken("educator", 100)
    assert next_in("educator") == 502


def test_holding_a_series_draws_nothing() -> None:
    hold_series("educator")
    hold_series("educator")
    assert next_in("educator") == 1
    assert str(Counter.objects.get(series="educator")) == "educator-0: 1"


def test_many_at_once_follow_one_after_the_other() -> None:
    day = date(2026, 11, 24)
    drawn = [*next_numbers("C", day, 3), next_number("C", day), *next_numbers("C", day, 2)]
    assert drawn == [numbered("C", 2026, which) for which in range(1, 7)]
    assert next_numbers("C", day, 0) == []


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite lets one writer in at a time by itself")
@pytest.mark.django_db(transaction=False)
def test_two_at_once_never_draw_the_same_number() -> None:
    """Two connections of their own, outside the test's transaction, on a series that no other test uses."""
    assert connection.vendor == "postgresql"
    drawn: list[int] = []

    def draw() -> None:
        close_old_connections()
        try:
            drawn.extend(next_in("race") for _ in range(25))
        finally:
            connection.close()

    threads = [Thread(target=draw) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(drawn) == list(range(min(drawn), min(drawn) + 100))
