"""Whoever asks what day it is may be told another one."""

from datetime import UTC, date

import pytest

from cecs.values import clock


def test_a_test_may_say_which_day_it_is() -> None:
    with clock.at(date(2025, 7, 1)):
        assert clock.today() == date(2025, 7, 1)
        assert clock.now().tzinfo is UTC
        with clock.at(date(2020, 2, 29)):
            assert clock.today() == date(2020, 2, 29)
        assert clock.today() == date(2025, 7, 1)


def test_the_environment_moves_the_whole_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CECS_TODAY", "2031-03-04")
    assert clock.today() == date(2031, 3, 4)
    assert clock.days_from_now(7) == date(2031, 3, 11)


def test_a_day_that_is_none_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CECS_TODAY", "tomorrow")
    with pytest.raises(ValueError, match="tomorrow"):
        clock.today()


def test_without_a_pretence_it_is_the_real_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CECS_TODAY", raising=False)
    assert abs((clock.today() - clock.now().date()).days) <= 1
