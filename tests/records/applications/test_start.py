"""An educator opens a draft."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.actions.withdraw import withdraw
from cecs.records.applications.errors import NoSuchApplication, NotAskedFor
from cecs.records.applications.models import Application
from cecs.records.applications.queries import by_number, for_educator, for_staff, of_educator
from cecs.records.applications.states import State
from cecs.records.educators.models import Educator
from cecs.values.numbers import is_number
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of


def open_biology(ada: Educator) -> Application:
    """Open Ada's draft for biology."""
    return start_application(ada, "first-certificate", "initial", ["030"], by=account_of(ada))


def test_a_draft_has_a_number_to_say_and_a_key_for_its_address(ada: Educator) -> None:
    draft = open_biology(ada)
    assert is_number(draft.number, "A")
    assert draft.number not in draft.key
    assert (draft.state, draft.endorsement_codes, draft.is_filed) == (State.DRAFT, ("030",), False)


def test_the_same_request_opened_twice_is_one_draft(ada: Educator) -> None:
    assert open_biology(ada) == open_biology(ada)
    assert times_written("application.started") == 1


def test_another_endorsement_is_another_draft(ada: Educator) -> None:
    other = start_application(ada, "first-certificate", "initial", ["029"], by=account_of(ada))
    assert {open_biology(ada), other} == set(of_educator(ada))


def test_after_a_draft_was_taken_back_the_same_request_can_be_opened_again(ada: Educator) -> None:
    first = open_biology(ada)
    withdraw(first, account_of(ada))
    assert open_biology(ada) != first


def test_what_nobody_can_ask_for_is_not_opened(ada: Educator) -> None:
    with pytest.raises(NotAskedFor):
        start_application(ada, "knighthood", "initial", ["030"], by=account_of(ada))


def test_nobody_opens_a_draft_for_somebody_else(ada: Educator, ben: Educator, delia: Account) -> None:
    for somebody in (account_of(ben), delia):
        with pytest.raises(NotAllowed):
            start_application(ada, "first-certificate", "initial", ["030"], by=somebody)


def test_what_is_not_yours_is_not_there(ada: Educator, ben: Educator, delia: Account) -> None:
    draft = open_biology(ada)
    assert for_educator(account_of(ada), draft.key) == by_number(draft.number.lower()) == draft
    with pytest.raises(NoSuchApplication):
        for_educator(account_of(ben), draft.key)
    with pytest.raises(NoSuchApplication):
        for_staff(delia, draft.key)  # a draft is nobody's business yet


def test_the_history_says_what_was_opened(ada: Educator) -> None:
    draft = open_biology(ada)
    row = written(draft.number, "application.started")
    assert (row.actor, row.acting_as) == (str(account_of(ada)), "educator")
    assert row.carries["endorsements"] == ["030"]


def test_nothing_is_owed_for_a_draft(ada: Educator) -> None:
    open_biology(ada)
    assert nothing_is_owed()
