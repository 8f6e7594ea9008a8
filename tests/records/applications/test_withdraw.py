"""The educator takes an application back. It is no denial."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.withdraw import withdraw
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.queries import in_flight, moves_of, open_of
from cecs.records.applications.states import State, Step
from cecs.records.certificates.queries import by_number, public_record
from cecs.records.certificates.standing import standing
from cecs.records.certificates.states import StandingWord
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.decide import decide
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from tests.asking import times_written, written
from tests.files import account_of, signed


def test_a_filing_that_was_taken_back_is_out_of_everyones_way(waiting: Application, ada: Educator) -> None:
    assert list(in_flight(ada)) == [waiting]
    withdraw(waiting, account_of(ada), "I moved away")
    assert waiting.state == State.WITHDRAWN
    assert list(open_of(ada)) == []
    assert moves_of(waiting)[-1].because == "I moved away"


def test_withdrawing_twice_is_once(waiting: Application, ada: Educator) -> None:
    withdraw(waiting, account_of(ada))
    withdraw(waiting, account_of(ada))
    assert [row.step for row in moves_of(waiting)].count(Step.WITHDRAW) == times_written("application.withdrawn") == 1


def test_the_register_no_longer_shows_the_holding_in_process(continuation: Application, cora: Educator) -> None:
    signed(continuation)
    withdraw(continuation, account_of(cora))
    holding = by_number(continuation.about_holding)
    assert holding is not None
    assert holding.until is not None
    assert standing(holding, holding.until).word == StandingWord.LAPSED
    seen = public_record(holding.number, holding.until)
    assert seen is not None
    assert seen.standing == StandingWord.LAPSED


def test_what_has_been_decided_can_not_be_taken_back(determined: Application, ezra: Account, ada: Educator) -> None:
    decide(determined, "grant", by=ezra)
    with pytest.raises(NotFromHere):
        withdraw(determined, account_of(ada))


def test_nobody_else_takes_it_back(waiting: Application, ben: Educator, ezra: Account) -> None:
    for somebody in (account_of(ben), ezra):
        with pytest.raises(NotAllowed):
            withdraw(waiting, somebody)


def test_the_history_says_why(waiting: Application, ada: Educator) -> None:
    withdraw(waiting, account_of(ada), "I moved away")
    assert written(waiting.number, "application.withdrawn").carries["because"] == "I moved away"


def test_no_letter_follows_and_nothing_more_is_owed(waiting: Application, ada: Educator) -> None:
    before = len(letters_about(waiting.number))
    withdraw(waiting, account_of(ada))
    assert len(letters_about(waiting.number)) == before
    assert owed(waiting.number) == 0
