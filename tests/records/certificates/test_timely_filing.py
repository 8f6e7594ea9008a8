"""A request to go on, filed in time, shows in the register until it is settled."""

from datetime import timedelta

import pytest

from cecs.records.audit.models import HistoryRow
from cecs.records.certificates.actions.note_timely_filing import note_timely_filing
from cecs.records.certificates.actions.settle_timely_filing import settle_timely_filing
from cecs.records.certificates.models import Holding, TimelyFiling
from cecs.records.certificates.queries import by_number, public_record
from cecs.records.certificates.standing import standing
from cecs.records.certificates.states import StandingWord
from cecs.records.payments.queries import owed
from cecs.values import clock

pytestmark = pytest.mark.django_db
FILING = "A-2026-000001-A"
LATER = timedelta(weeks=21)


def worth(holding: Holding) -> StandingWord:
    read = by_number(holding.number)
    assert read is not None
    return standing(read, clock.today() + LATER).word


def test_a_noted_filing_keeps_it_in_process_after_its_end(held: Holding) -> None:
    assert worth(held) == StandingWord.LAPSED
    note_timely_filing(held, FILING, clock.today())
    assert worth(held) == StandingWord.IN_PROCESS
    seen = public_record(held.number, clock.today() + LATER)
    assert seen is not None
    assert seen.standing == StandingWord.IN_PROCESS


def test_a_settled_filing_keeps_it_no_longer(held: Holding) -> None:
    note_timely_filing(held, FILING, clock.today())
    assert settle_timely_filing(FILING, clock.today()) == 1
    assert worth(held) == StandingWord.LAPSED


def test_noting_and_settling_twice_changes_nothing(held: Holding) -> None:
    assert note_timely_filing(held, FILING, clock.today()) == note_timely_filing(held, FILING, clock.today())
    settle_timely_filing(FILING, clock.today())
    assert settle_timely_filing(FILING, clock.today()) == 0
    assert TimelyFiling.objects.count() == 1


def test_only_the_notes_of_that_filing_are_settled(held: Holding) -> None:
    note_timely_filing(held, FILING, clock.today())
    assert settle_timely_filing("A-2026-000002-B", clock.today()) == 0
    assert worth(held) == StandingWord.IN_PROCESS


def test_the_history_is_written_for_both(held: Holding) -> None:
    note_timely_filing(held, FILING, clock.today())
    settle_timely_filing(FILING, clock.today())
    kinds = HistoryRow.objects.filter(subject=held.number, kind__startswith="certificate.filing").order_by("pk")
    assert [row.kind for row in kinds] == ["certificate.filing-noted", "certificate.filing-settled"]


def test_nothing_is_owed_for_a_note(held: Holding) -> None:
    note_timely_filing(held, FILING, clock.today())
    assert owed(FILING) == 0
