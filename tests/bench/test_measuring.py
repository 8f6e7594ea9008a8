"""Jobs are taken in turns."""

import pytest

from bench.measuring import seconds_each


def test_each_round_takes_every_job_once_before_the_next() -> None:
    called: list[str] = []
    took = seconds_each(
        {"one": lambda: called.append("one"), "other": lambda: called.append("other")}, rounds=2, seconds=0
    )
    assert set(took) == {"one", "other"}
    assert all(seconds >= 0 for seconds in took.values())
    assert called[-4:] == ["one", "other", "one", "other"]


def test_a_job_that_fails_is_not_measured() -> None:
    with pytest.raises(ZeroDivisionError):
        seconds_each({"bad": lambda: 1 / 0}, rounds=1, seconds=0)
