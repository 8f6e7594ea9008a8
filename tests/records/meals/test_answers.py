"""Forty situations, each with the answer a family must get: child, household, day and place."""

from datetime import date

import pytest

from cecs.records.meals.answers import Child, MealAnswer, Offer, Verdict, Why, may_eat

MON, TUE, WED, FRI, SAT = (date(2020, 4, day) for day in (6, 7, 8, 10, 11))
A, B = "Adams School District", "Bond School District"
WEEKDAYS, EVERY_OTHER = (0, 1, 2, 3, 4), (0, 2, 4)
BEGAN, LOOKED = date(2020, 3, 16), date(2020, 4, 1)
GOOD_FOR = 60


def limited(**changed: object) -> Offer:
    told: dict[str, object] = {"category": "limited", "districts": (A,)}
    return _offer(told | changed)


def community(**changed: object) -> Offer:
    return _offer({"category": "community"} | changed)


def unstated(**changed: object) -> Offer:
    return _offer({"category": "not-stated"} | changed)


def _offer(told: dict[str, object]) -> Offer:
    return Offer(**{"since": BEGAN, "days": WEEKDAYS, "checked_on": LOOKED} | told)  # type: ignore[arg-type]


PUPIL, OTHER_PUPIL, NO_PUPIL = Child(9, A), Child(9, B), Child(3)
SIBLING = Child(3, household_districts=(A,))
MAY, CALL, NOT_TODAY, NOT = Verdict.MAY, Verdict.CALL_FIRST, Verdict.NOT_TODAY, Verdict.MAY_NOT
SITUATIONS = [
    # the child, the site, the day, and the answer
    ("a pupil of the district", PUPIL, limited(), MON, MAY, Why.STUDENT),
    ("a pupil of eighteen", Child(18, A), limited(), MON, MAY, Why.STUDENT),
    ("a pupil of nineteen is a pupil still", Child(19, A), limited(), MON, MAY, Why.STUDENT),
    ("a pupil of another district", OTHER_PUPIL, limited(), MON, NOT, Why.OTHER_DISTRICT),
    ("a child of no school", NO_PUPIL, limited(), MON, NOT, Why.OTHER_DISTRICT),
    ("a small sister of a pupil", SIBLING, limited(), MON, MAY, Why.HOUSEHOLD),
    ("a brother of eighteen", Child(18, household_districts=(A,)), limited(), MON, MAY, Why.HOUSEHOLD),
    ("a brother of nineteen", Child(19, household_districts=(A,)), limited(), MON, NOT, Why.TOO_OLD),
    ("a baby of the household", Child(0, household_districts=(A,)), limited(), MON, MAY, Why.HOUSEHOLD),
    ("a sister who goes to school elsewhere", Child(9, B, (A,)), limited(), MON, MAY, Why.HOUSEHOLD),
    ("its pupil goes elsewhere", Child(3, household_districts=(B,)), limited(), MON, NOT, Why.OTHER_DISTRICT),
    ("a pupil of the second district named", OTHER_PUPIL, limited(districts=(A, B)), MON, MAY, Why.STUDENT),
    ("a sister of two pupils", Child(3, household_districts=(B, A)), limited(), MON, MAY, Why.HOUSEHOLD),
    ("any child, community-wide", NO_PUPIL, community(), MON, MAY, Why.ANY_CHILD),
    ("a pupil of anywhere, community-wide", OTHER_PUPIL, community(), MON, MAY, Why.ANY_CHILD),
    ("eighteen, community-wide", Child(18), community(), MON, MAY, Why.ANY_CHILD),
    ("nineteen, community-wide", Child(19), community(), MON, NOT, Why.TOO_OLD),
    ("nineteen and a pupil, community-wide", Child(19, A), community(), MON, NOT, Why.TOO_OLD),
    ("a baby, community-wide", Child(0), community(), MON, MAY, Why.ANY_CHILD),
    ("category not stated", PUPIL, unstated(), MON, CALL, Why.NOT_STATED),
    ("category not stated, nineteen", Child(19), unstated(), MON, CALL, Why.NOT_STATED),
    ("category not stated, and shut", PUPIL, unstated(found_open=False), MON, NOT_TODAY, Why.FOUND_CLOSED),
    ("a day before it began", PUPIL, limited(), date(2020, 3, 13), NOT, Why.NOT_SERVING),
    ("its first day", PUPIL, limited(checked_on=BEGAN), BEGAN, MAY, Why.STUDENT),
    ("its last day", PUPIL, limited(until=TUE), MON, MAY, Why.STUDENT),
    ("the day after its last", PUPIL, limited(until=TUE), TUE, NOT, Why.NOT_SERVING),
    ("the site that moved: the old place", PUPIL, limited(until=MON), MON, NOT, Why.NOT_SERVING),
    ("the site that moved: the new place", PUPIL, limited(since=MON), MON, MAY, Why.STUDENT),
    ("the site that moved: the new place, a day early", PUPIL, limited(since=TUE), MON, NOT, Why.NOT_SERVING),
    ("a Saturday", PUPIL, limited(), SAT, NOT_TODAY, Why.CLOSED_THAT_DAY),
    ("a Tuesday between serving days", NO_PUPIL, community(days=EVERY_OTHER), TUE, NOT_TODAY, Why.CLOSED_THAT_DAY),
    ("a Wednesday among serving days", NO_PUPIL, community(days=EVERY_OTHER), WED, MAY, Why.ANY_CHILD),
    ("the wrong district on a day it is shut", OTHER_PUPIL, limited(), SAT, NOT, Why.OTHER_DISTRICT),
    ("days not known", PUPIL, limited(days=()), MON, CALL, Why.DAYS_NOT_KNOWN),
    ("found shut", PUPIL, limited(found_open=False), MON, NOT_TODAY, Why.FOUND_CLOSED),
    ("found shut, community-wide", NO_PUPIL, community(found_open=False), MON, NOT_TODAY, Why.FOUND_CLOSED),
    ("looked at sixty days ago", PUPIL, limited(checked_on=date(2020, 2, 6)), MON, MAY, Why.STUDENT),
    ("looked at sixty-one days ago", PUPIL, limited(checked_on=date(2020, 2, 5)), MON, CALL, Why.STALE),
    ("never looked at", NO_PUPIL, community(checked_on=None), MON, CALL, Why.STALE),
    ("stale, and for others", OTHER_PUPIL, limited(checked_on=None), MON, NOT, Why.OTHER_DISTRICT),
]  # fmt: skip


@pytest.mark.parametrize(
    ("child", "offer", "on", "verdict", "why"), [pytest.param(*one[1:], id=one[0]) for one in SITUATIONS]
)
def test_the_answer_of_a_situation(child: Child, offer: Offer, on: date, verdict: Verdict, why: Why) -> None:
    answer = may_eat(child, offer, on, good_for_days=GOOD_FOR)
    assert (answer.verdict, answer.why) == (verdict, why)


def test_there_are_forty_situations() -> None:
    assert len({one[0] for one in SITUATIONS}) == 40


@pytest.mark.parametrize(
    ("offer", "on", "next_day"),
    [
        (community(days=EVERY_OTHER), TUE, WED),
        (community(days=EVERY_OTHER), FRI.replace(day=11), date(2020, 4, 13)),
        (community(days=(0,)), TUE, date(2020, 4, 13)),
        (community(days=EVERY_OTHER, until=WED), TUE, None),
    ],
)
def test_the_next_day_it_serves_is_told(offer: Offer, on: date, next_day: date | None) -> None:
    assert may_eat(NO_PUPIL, offer, on, good_for_days=GOOD_FOR) == MealAnswer(
        Verdict.NOT_TODAY, Why.CLOSED_THAT_DAY, next_day
    )
