"""What waits for a standing order is looked at again when something about it has changed."""

import pytest

from cecs.demo.filing import filed_application
from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.queries import untold_moves
from cecs.records.applications.states import State, Step
from cecs.records.certificates.queries import holdings_of
from cecs.records.determinations import jobs
from cecs.records.determinations.jobs import settle_waiting
from cecs.records.determinations.models import StandingOrder
from cecs.records.educators.models import Educator
from cecs.records.evidence.queries import untold
from cecs.records.payments.queries import unsettled_receipts
from tests.files import BIOLOGY, cleared, continuing, signed


def test_a_filing_is_granted_by_the_next_round(
    continuation: Application, order: StandingOrder, cora: Educator, gil: Account, delia: Account
) -> None:
    cleared(cora, gil, delia)
    filing = signed(continuation)
    settle_waiting()
    filing.refresh_from_db()
    assert filing.state == State.GRANTED


def test_the_last_paper_to_be_verified_brings_the_grant(
    continuation: Application, order: StandingOrder, cora: Educator, gil: Account, delia: Account
) -> None:
    cleared(cora, gil, delia, background_check="pending")
    filing = signed(continuation)
    settle_waiting()
    filing.refresh_from_db()
    assert filing.state == State.FILED
    cleared(cora, gil, delia)
    settle_waiting()
    filing.refresh_from_db()
    assert filing.state == State.GRANTED


def test_a_second_round_finds_nothing_to_do(
    continuation: Application, order: StandingOrder, cora: Educator, gil: Account, delia: Account
) -> None:
    cleared(cora, gil, delia)
    signed(continuation)
    assert settle_waiting() == 2  # the step and the paper
    assert settle_waiting() == 0
    assert len(holdings_of(cora)) == 2


def test_payments_are_among_what_is_looked_at(ada: Educator, staff: Staff) -> None:
    filed_application(ada, BIOLOGY)
    assert unsettled_receipts().count() == 1
    settle_waiting()
    assert unsettled_receipts().count() == untold_moves(Step.SUBMIT).count() == untold().count() == 0


def test_what_fails_holds_nothing_else_up_and_is_tried_again(
    cora: Educator, dan: Educator, order: StandingOrder, gil: Account, delia: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = continuing(dan), continuing(cora)
    for educator in (dan, cora):
        cleared(educator, gil, delia)
    signed(broken)
    signed(sound)
    settle = jobs.settle

    def failing(application: Application) -> object:
        if application.pk == broken.pk:
            raise RuntimeError
        return settle(application)

    monkeypatch.setattr(jobs, "settle", failing)
    settle_waiting()
    sound.refresh_from_db()
    assert sound.state == State.GRANTED
    monkeypatch.setattr(jobs, "settle", settle)
    settle_waiting()
    broken.refresh_from_db()
    assert broken.state == State.GRANTED
