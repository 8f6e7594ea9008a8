"""The only place that asks what day it is. `CECS_TODAY` moves the whole process; `at(day)` moves a test."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_MOVED: ContextVar[date | None] = ContextVar("moved", default=None)


def _zone() -> ZoneInfo:
    """Where the office is: a day begins there, not in Greenwich."""
    return ZoneInfo(os.environ.get("CECS_TIME_ZONE", "America/New_York"))


def _pretended() -> date | None:
    """The day a test or CECS_TODAY says it is, if any."""
    moved = _MOVED.get()
    if moved is not None:
        return moved
    told = os.environ.get("CECS_TODAY", "")
    return date.fromisoformat(told) if told else None


def now() -> datetime:
    """This moment, aware, in UTC. On a pretended day the hour of the real clock is kept."""
    real = datetime.now(UTC)
    day = _pretended()
    if day is None:
        return real
    local = real.astimezone(_zone())
    return datetime.combine(day, local.timetz()).astimezone(UTC)


def today() -> date:
    """Today, where the office is."""
    return _pretended() or now().astimezone(_zone()).date()


def days_from_now(days: int) -> date:
    """Today and so many days."""
    return today() + timedelta(days=days)


@contextmanager
def at(day: date) -> Iterator[None]:
    """Within this, it is that day: for tests and for looking at another time."""
    token = _MOVED.set(day)
    try:
        yield
    finally:
        _MOVED.reset(token)
