"""Spans of days. Half-open, `[since, until)`: `until` is the first day after; only screens say "expires on"."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Span:
    """From a day until the day after the last one. Without `until` still open; without `since`, older than memory."""

    since: date | None
    until: date | None = None

    def __post_init__(self) -> None:
        """A span that ends before it begins is a mistake of whoever wrote it."""
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"a span cannot end ({self.until}) before it begins ({self.since})")

    def covers(self, day: date) -> bool:
        """True from the first day through the last one."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def overlaps(self, other: "Span") -> bool:
        """True when some day lies in both."""
        return (self.until is None or other.since is None or other.since < self.until) and (
            other.until is None or self.since is None or self.since < other.until
        )

    @property
    def expires_on(self) -> date | None:
        """The last day in it: what a screen prints."""
        return self.until - ONE_DAY if self.until else None

    @classmethod
    def through(cls, since: date | None, expires_on: date | None) -> "Span":
        """The span whose last day is known, as papers and case files give it."""
        return cls(since, expires_on + ONE_DAY if expires_on else None)


def add_years(day: date, years: int) -> date:
    """The same day in another year. 29 February becomes 1 March where there is none, so that no year loses a day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def add_months(day: date, months: int) -> date:
    """The same day in another month, or that month's last day where it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_term(day: date, months: int) -> date:
    """The first day after a term of so many months. Where that month has no such day, the first of the next one."""
    clamped = add_months(day, months)
    return clamped if clamped.day == day.day else clamped + ONE_DAY


def add_working_days(day: date, count: int) -> date:
    """Count forward on Mondays to Fridays; holidays are counted too, so that nobody waits longer than was promised."""
    while count:
        day += ONE_DAY
        count -= day.weekday() < _SATURDAY
    return day


def next_yearly(day: date, month: int, of_month: int) -> date:
    """The first such day of the calendar on or after this one: the next 30 June, say."""
    this_year = date(day.year, month, of_month)
    return this_year if this_year >= day else date(day.year + 1, month, of_month)
