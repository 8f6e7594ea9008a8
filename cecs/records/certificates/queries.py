"""Readings of the register."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from cecs.records.certificates.models import Holding, PublicLine
from cecs.records.certificates.searching import FIELDS, Seen, search, seen
from cecs.records.educators.models import Educator
from cecs.values import clock

__all__ = [
    "Seen",
    "by_key",
    "by_number",
    "granted_by",
    "holdings_of",
    "person_behind",
    "public_record",
    "public_record_at",
    "search",
]

if TYPE_CHECKING:
    from collections.abc import Mapping


def lines() -> QuerySet[Holding]:
    """Every line, with what its standing needs at hand."""
    return Holding.objects.select_related("educator").prefetch_related("endorsements", "changes", "timely_filings")


def holdings_of(educator: Educator) -> list[Holding]:
    """Everything an educator holds or held, the latest first."""
    return list(lines().filter(educator=educator).order_by("-since", "-pk"))


def by_number(number: str) -> Holding | None:
    """The line with a number."""
    return lines().filter(number=number.strip().upper()).first()


def by_key(educator: Educator, key: str) -> Holding | None:
    """A line of this educator, by its key; another's is none."""
    return lines().filter(educator=educator, key=key).first()


def granted_by(decision: str) -> Holding | None:
    """The line a decision brought about."""
    return lines().filter(granted_by=decision).first() if decision else None


def public_record(number: str, on: date | None = None) -> Seen | None:
    """What anyone may see of the holding with a number."""
    return _seen_where({"number": number.strip().upper()}, on)


def public_record_at(key: str, on: date | None = None) -> Seen | None:
    """What anyone may see of the holding behind a key."""
    return _seen_where({"key": key}, on)


def person_behind(key: str, on: date | None = None) -> list[Seen]:
    """What anyone may see of everything held by the person behind a key, the latest first; nothing for no such key."""
    theirs = PublicLine.objects.filter(educator__in=PublicLine.objects.filter(key=key).values("educator"))
    return [seen(row, on or clock.today()) for row in theirs.order_by("-since", "-pk").values(*FIELDS)]


def _seen_where(where: "Mapping[str, str]", on: date | None) -> Seen | None:
    row = PublicLine.objects.filter(**where).values(*FIELDS).first()
    return seen(row, on or clock.today()) if row else None
