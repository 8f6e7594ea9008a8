"""How long things took, from the history alone."""

from datetime import datetime, timedelta

import pytest

from cecs.records.audit.record import record
from cecs.records.audit.waits import at_share, filings
from cecs.values import clock

pytestmark = pytest.mark.django_db


def write(what: str, subject: str, /, **carries: object) -> None:
    record(what, subject=subject, actor="A", acting_as="x", **carries)


def filed(number: str, kind: str = "continue") -> None:
    write("application.started", number, educator="1", kind=kind, certificate="c", endorsements=[])
    write(
        "application.submitted",
        number,
        educator="1",
        law_as_of="d",
        rulebook="f",
        signed_name="A",
        answers={},
        channel="c",
    )


def test_a_filing_without_an_end_waits() -> None:
    filed("A-1")
    (one,) = filings(clock.today())
    assert (one.kind, one.ended_at, one.ended_as) == ("continue", None, "")


@pytest.mark.parametrize(
    ("kind", "carries", "ended_as"),
    [
        ("application.decided", {"decision": "D", "outcome": "grant", "because": ""}, "decided"),
        ("application.withdrawn", {"because": "b"}, "withdrawn"),
    ],
)
def test_an_end_is_counted_in_days(kind: str, carries: dict[str, object], ended_as: str) -> None:
    filed("A-1", "renew")
    with clock.at(clock.today() + timedelta(days=9)):
        write(kind, "A-1", **carries)
        (one,) = filings(clock.today())
    assert one.ended_as == ended_as
    assert isinstance(one.ended_at, datetime)
    assert one.days in {8, 9}  # the moments of the day differ


def test_what_came_later_is_not_known_yet() -> None:
    with clock.at(clock.today() + timedelta(days=9)):
        filed("A-1")
    assert filings(clock.today()) == []


def test_a_draft_is_no_filing() -> None:
    write("application.started", "A-1", educator="1", kind="renew", certificate="c", endorsements=[])
    assert filings(clock.today()) == []


@pytest.mark.parametrize(
    ("days", "share", "expected"),
    [
        ([5], 0.5, 5),
        ([1, 2, 3], 0.5, 2),
        ([1, 2, 3, 4], 0.5, 2),
        (range(1, 11), 0.9, 9),
        (range(1, 11), 1, 10),
        ([7, 1], 0.9, 7),
    ],
)
def test_the_days_within_which_a_share_lay(days: list[int], share: float, expected: int) -> None:
    assert at_share(days, share) == expected


def test_many_filings_take_three_readings(django_assert_num_queries: object) -> None:
    for number in range(20):
        filed(f"A-{number}")
    with django_assert_num_queries(3):  # type: ignore[operator]  # a fixture of pytest-django
        assert len(filings(clock.today())) == 20
