"""May this child eat at this site on this day? The rule itself, over plain values: no row, no clock.

Who may receive (as both official program titles say): a limited program serves every student of its districts, and any
other child of at most `OLDEST_CHILD` in the household of such a student; a community-wide program serves any child of
at most that age. A site whose category nobody stated is never promised.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

OLDEST_CHILD = 18  # "aged 18 or under": both programs' public wording
A_WEEK = 7


class Verdict(StrEnum):
    """What a family is told about one site."""

    MAY = "may"
    CALL_FIRST = "call-first"
    NOT_TODAY = "not-today"
    MAY_NOT = "may-not"


class Why(StrEnum):
    """The reason, in one of these; the pages hold the sentences."""

    STUDENT = "student"
    HOUSEHOLD = "household"
    ANY_CHILD = "any-child"
    NOT_STATED = "not-stated"
    OTHER_DISTRICT = "other-district"
    TOO_OLD = "too-old"
    NOT_SERVING = "not-serving"
    CLOSED_THAT_DAY = "closed-that-day"
    DAYS_NOT_KNOWN = "days-not-known"
    FOUND_CLOSED = "found-closed"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Child:
    """A child, the district whose school the child attends, and those of the other children in the household."""

    age: int
    district: str = ""
    household_districts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a site gives out, to whom, on which days, and who last looked."""

    category: str  # limited, community, not-stated
    since: date
    until: date | None = None  # the first day it no longer serves
    districts: tuple[str, ...] = ()
    days: tuple[int, ...] = ()  # Monday is 0; none is not known
    checked_on: date | None = None
    found_open: bool = True


@dataclass(frozen=True, slots=True)
class MealAnswer:
    """A verdict, its reason, and the next day the site serves where it is another."""

    verdict: Verdict
    why: Why
    serves_on: date | None = None


def may_eat(child: Child, offer: Offer, on: date, *, good_for_days: int) -> MealAnswer:
    """Answer for one child, one site and one day; `good_for_days` is how long a look at the site is trusted."""
    who = _who(child, offer)
    if not _serves(offer, on):
        return MealAnswer(Verdict.MAY_NOT, Why.NOT_SERVING)
    if who in {Why.OTHER_DISTRICT, Why.TOO_OLD}:
        return MealAnswer(Verdict.MAY_NOT, who)
    if not offer.found_open:
        return MealAnswer(Verdict.NOT_TODAY, Why.FOUND_CLOSED)
    if offer.days and on.weekday() not in offer.days:
        return MealAnswer(Verdict.NOT_TODAY, Why.CLOSED_THAT_DAY, _next_day(offer, on))
    doubt = _doubt(who, offer, on, timedelta(days=good_for_days))
    return MealAnswer(Verdict.CALL_FIRST, doubt) if doubt else MealAnswer(Verdict.MAY, who)


def _doubt(who: Why, offer: Offer, on: date, good_for: timedelta) -> Why | None:
    if who is Why.NOT_STATED:
        return who
    if offer.checked_on is None or on - offer.checked_on > good_for:
        return Why.STALE
    return None if offer.days else Why.DAYS_NOT_KNOWN


def _who(child: Child, offer: Offer) -> Why:
    is_young = child.age <= OLDEST_CHILD
    if offer.category == "community":
        return Why.ANY_CHILD if is_young else Why.TOO_OLD
    if offer.category != "limited":
        return Why.NOT_STATED
    if child.district in offer.districts:
        return Why.STUDENT
    if _shared(child.household_districts, offer.districts):
        return Why.HOUSEHOLD if is_young else Why.TOO_OLD
    return Why.OTHER_DISTRICT


def _shared(some: Iterable[str], others: Iterable[str]) -> bool:
    return not set(some).isdisjoint(others)


def _serves(offer: Offer, on: date) -> bool:
    return offer.since <= on and (offer.until is None or on < offer.until)


def _next_day(offer: Offer, on: date) -> date | None:
    ahead = (on + timedelta(days=n) for n in range(1, A_WEEK + 1))
    return next((day for day in ahead if day.weekday() in offer.days and _serves(offer, day)), None)
