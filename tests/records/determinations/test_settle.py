"""What the law lets a standing order grant is granted in seconds, with the full reasoning kept."""

from datetime import timedelta

import pytest

from cecs.eligibility.findings import found_from
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.save import save_answers
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.actions.withdraw import withdraw
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.certificates.queries import holdings_of, search
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions import settle as settling
from cecs.records.determinations.actions.end_standing_order import end_standing_order
from cecs.records.determinations.actions.settle import SAMPLE, settle
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.models import Determination, Purpose, StandingOrder
from cecs.records.determinations.queries import evaluations_of, granted_under
from cecs.records.determinations.sampling import is_drawn
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import times_written, written
from tests.files import account_of, cleared, held_until, signed


@pytest.fixture
def filing(continuation: Application, cora: Educator, gil: Account, delia: Account) -> Application:
    """Cora's continuation, filed; her background is known to be clear."""
    cleared(cora, gil, delia)
    return signed(continuation)


def test_a_continuation_is_granted_and_goes_on_where_the_old_one_ends(
    filing: Application, order: StandingOrder, cora: Educator
) -> None:
    decision = settle(filing)
    assert decision is not None
    assert (decision.standing_order, decision.by, filing.state) == (order, None, State.GRANTED)
    new, old = holdings_of(cora)
    assert (new.since, new.granted_by) == (old.until, decision.number)
    assert {seen.number for seen in search(cora.printed_name)} == {new.number, old.number}


def test_the_order_is_the_author_of_every_determination(filing: Application, order: StandingOrder) -> None:
    settle(filing)
    rows = Determination.objects.filter(application=filing)
    assert {(row.standing_order, row.by, row.answer == row.found_answer) for row in rows} == {(order, None, True)}
    (kept,) = evaluations_of(filing)
    tree = found_from(kept.found).tree
    assert tree is not None
    assert {row.requirement for row in rows} == {finding.requirement for finding in tree.children}
    assert kept.purpose == Purpose.SETTLE


def test_settling_twice_grants_once(filing: Application, order: StandingOrder, cora: Educator) -> None:
    assert settle(filing) == settle(filing)
    assert (len(holdings_of(cora)), times_written("application.decided")) == (2, 1)


def test_of_two_rounds_at_the_same_moment_one_grants(
    filing: Application, order: StandingOrder, cora: Educator, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = settling.found_for

    def overtaken(application: Application) -> object:
        monkeypatch.setattr(settling, "found_for", ask)
        found = ask(application)
        settle(Application.objects.get(pk=application.pk))
        return found

    monkeypatch.setattr(settling, "found_for", overtaken)
    assert settle(filing) is not None
    assert (len(holdings_of(cora)), times_written("application.decided")) == (2, 1)


def test_without_an_order_a_person_looks(filing: Application) -> None:
    assert settle(filing) is None
    assert filing.state == State.FILED


def test_an_order_that_has_ended_grants_nothing(filing: Application, order: StandingOrder, ezra: Account) -> None:
    end_standing_order(order, by=ezra, until=clock.today())
    assert settle(filing) is None


def test_what_is_not_clear_keeps_it_waiting(
    continuation: Application, order: StandingOrder, cora: Educator, gil: Account, delia: Account
) -> None:
    cleared(cora, gil, delia, background_check="pending")
    assert settle(signed(continuation)) is None
    assert continuation.state == State.FILED


def test_what_comes_too_late_goes_to_a_person(dan: Educator, order: StandingOrder) -> None:
    ended = held_until(dan, clock.today() - timedelta(days=20), "029")
    late = start_application(dan, "continue", "professional", ["029"], by=account_of(dan), about_holding=ended.number)
    assert settle(signed(late)) is None


def test_anything_disclosed_goes_to_a_person(
    continuation: Application, order: StandingOrder, cora: Educator, gil: Account, delia: Account
) -> None:
    cleared(cora, gil, delia)
    save_answers(continuation, "conduct", {"disclosed": ["arrested"]}, by=account_of(cora))
    assert settle(signed(continuation)) is None


def test_a_draft_or_what_was_taken_back_is_not_granted(
    continuation: Application, order: StandingOrder, cora: Educator
) -> None:
    assert settle(continuation) is None
    withdraw(continuation, account_of(cora))
    assert settle(continuation) is None


def test_a_kind_the_law_leaves_to_people_is_not_granted(waiting: Application, order: StandingOrder) -> None:
    StandingOrder.objects.create(
        number="S-0", kind=waiting.kind, signed_by=order.signed_by, since=clock.today(), sample_percent=0
    )
    assert settle(waiting) is None


def test_what_is_drawn_for_a_second_look_becomes_a_task(filing: Application, ezra: Account) -> None:
    sign_standing_order("continue", by=ezra, since=clock.today(), sample_percent=100)
    decision = settle(filing)
    (task,) = open_tasks([SAMPLE])
    assert (task.subject, task.carries["decision"]) == (filing.number, decision.number if decision else "")


def test_the_draw_follows_the_number_and_nobodys_choice() -> None:
    drawn = [is_drawn(f"D-2026-{number:06}", 2) for number in range(5000)]
    assert drawn == [is_drawn(f"D-2026-{number:06}", 2) for number in range(5000)]
    assert 0.015 < sum(drawn) / len(drawn) < 0.025


def test_the_history_names_the_order_and_who_signed_it(filing: Application, order: StandingOrder) -> None:
    settle(filing)
    row = written(filing.number, "application.decided")
    assert (row.acting_as, row.carries["standing_order"]) == ("standing order", order.number)
    assert order.signed_by.printed_name in row.actor


def test_what_was_granted_is_found_under_its_order(filing: Application, order: StandingOrder) -> None:
    assert [settle(filing)] == list(granted_under(order))


def test_it_is_granted_months_before_the_end_as_well(filing: Application, order: StandingOrder) -> None:
    with clock.at(clock.today() + timedelta(weeks=2)):
        assert settle(filing) is not None


def test_a_letter_is_owed_and_no_money(filing: Application, order: StandingOrder) -> None:
    settle(filing)
    assert [one.letter for one in letters_about(filing.number)].count("continuation-granted") == 1
    assert owed(filing.number) == 0
