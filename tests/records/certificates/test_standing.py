"""What a holding is worth on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.records.certificates.actions.note_timely_filing import note_timely_filing
from cecs.records.certificates.models import HoldingChange
from cecs.records.certificates.queries import by_number, lines
from cecs.records.certificates.standing import end_of, standing, standing_word
from cecs.records.certificates.states import ChangeKind, StandingWord
from cecs.records.educators.models import Educator
from cecs.values import clock
from tests.files import held_until

FIRST, AFTER = date(2020, 7, 1), date(2025, 7, 1)
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Changed:
    """A change, as standing needs it."""

    kind: str
    since: date
    until: date | None = None


def word(on: date, *changes: Changed, until: date | None = AFTER, is_in_process: bool = False) -> StandingWord:
    return standing_word(FIRST, end_of(until, changes, on), changes, on, is_in_process=is_in_process)


@pytest.mark.parametrize(
    ("on", "worth"),
    [
        (FIRST - ONE, StandingWord.NOT_YET),
        (FIRST, StandingWord.IN_FORCE),
        (AFTER - ONE, StandingWord.IN_FORCE),
        (AFTER, StandingWord.LAPSED),
    ],
)
def test_the_first_and_the_last_day_count(on: date, worth: StandingWord) -> None:
    assert word(on) == worth


def test_a_holding_without_an_end_stays_in_force() -> None:
    assert word(date(2099, 1, 1), until=None) == StandingWord.IN_FORCE


def test_a_timely_filing_keeps_it_in_process_after_its_end() -> None:
    assert word(AFTER, is_in_process=True) == StandingWord.IN_PROCESS
    assert word(AFTER - ONE, is_in_process=True) == StandingWord.IN_FORCE


def test_a_suspension_lasts_until_its_end() -> None:
    suspended = Changed(ChangeKind.SUSPENSION, date(2022, 1, 1), date(2022, 7, 1))
    assert word(date(2022, 6, 30), suspended) == StandingWord.SUSPENDED
    assert word(date(2022, 7, 1), suspended) == StandingWord.IN_FORCE


def test_a_revocation_outlasts_everything() -> None:
    revoked = Changed(ChangeKind.REVOCATION, date(2022, 1, 1))
    assert word(date(2021, 12, 31), revoked) == StandingWord.IN_FORCE
    assert word(AFTER, revoked, is_in_process=True) == StandingWord.REVOKED


def test_an_extension_moves_the_end_and_never_back() -> None:
    extended = Changed(ChangeKind.EXTENSION, date(2025, 6, 1), date(2026, 7, 1))
    shorter = Changed(ChangeKind.EXTENSION, date(2025, 6, 1), date(2024, 7, 1))
    assert word(date(2026, 6, 30), extended) == StandingWord.IN_FORCE
    assert word(date(2026, 7, 1), extended) == StandingWord.LAPSED
    assert word(AFTER - ONE, shorter) == StandingWord.IN_FORCE


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_there_is_one_answer_for_every_day(on: date) -> None:
    assert word(on) in StandingWord


@pytest.mark.django_db
def test_the_register_answers_from_its_lines(cora: Educator) -> None:
    today = clock.today()
    holding = held_until(cora, today + ONE, "029", "030")
    worth = standing(holding, today)
    assert worth.is_in_force
    assert worth.expires_on == today
    assert worth.authorizes("029")
    assert not worth.authorizes("015")
    assert not standing(holding, today + ONE).authorizes("029")


@pytest.mark.django_db
def test_what_changed_a_line_is_read_with_it(cora: Educator, django_assert_num_queries: object) -> None:
    today = clock.today()
    holding = held_until(cora, today + ONE, "029")
    note_timely_filing(holding, "A-1", today)
    HoldingChange.objects.create(
        holding=holding, kind=ChangeKind.SUSPENSION, since=today + ONE, by="an order", because="a test"
    )
    read = by_number(holding.number)
    assert read is not None
    assert standing(read, today).word == StandingWord.IN_FORCE
    assert standing(read, today + ONE).word == StandingWord.SUSPENDED
    with django_assert_num_queries(4):  # type: ignore[operator]  # lines, endorsements, changes, filings
        [standing(line, today) for line in lines()]
