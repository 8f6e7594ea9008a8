"""Numbers that people quote: drawn one at a time, never twice, on both databases."""

from datetime import date

from django.db import transaction
from django.db.models import F

from cecs.records.audit.models import Counter
from cecs.values.numbers import numbered


def next_number(prefix: str, on: date) -> str:
    """Draw the next number of a series for the year of that day: A-2026-004417 and its check letter."""
    return numbered(prefix, on.year, next_in(prefix, on.year))


def next_numbers(prefix: str, on: date, how_many: int) -> list[str]:
    """Draw so many numbers of a series at once."""
    last = next_in(prefix, on.year, how_many)
    return [numbered(prefix, on.year, last - before) for before in reversed(range(how_many))]


def next_in(series: str, year: int = 0, how_many: int = 1) -> int:
    """Draw the next whole number of a series, or so many and give the last.

    The counter's row stays locked until the act is written.
    """
    mine = Counter.objects.filter(series=series, year=year)
    with transaction.atomic():
        if not mine.update(last=F("last") + how_many):
            Counter.objects.bulk_create([Counter(series=series, year=year)], ignore_conflicts=True)
            mine.update(last=F("last") + how_many)
        return mine.values_list("last", flat=True).get()


def numbers_taken(series: str, up_to: int, year: int = 0) -> None:
    """Say that numbers up to this one were given out elsewhere (on paper, by an older system)."""
    Counter.objects.bulk_create([Counter(series=series, year=year)], ignore_conflicts=True)
    Counter.objects.filter(series=series, year=year, last__lt=up_to).update(last=up_to)


def hold_series(series: str, year: int = 0) -> None:
    """Make every other act that holds or draws from this series wait until this transaction is over."""
    Counter.objects.bulk_create([Counter(series=series, year=year)], ignore_conflicts=True)
    Counter.objects.filter(series=series, year=year).update(last=F("last"))
