"""Staff have looked whether a person who signed in is known already."""

from datetime import date

import pytest

from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.actions.match import Outcome, match_person
from cecs.records.educators.actions.settle_maybe import settle_maybe
from cecs.records.educators.errors import AlreadyLinked
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import MAYBE_SAME, educator_of
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import open_tasks
from tests.asking import times_written, written

BORN = date(1985, 3, 21)


@pytest.fixture
def known(db: None) -> Educator:
    """A person of the register whom nobody signs in as."""
    return enter_educator("María", "Núñez", born_on=BORN, by=None)


@pytest.fixture
def account(db: None) -> Account:
    """The account that waits."""
    return open_account("mary@example.org", language="es")


@pytest.fixture
def task(account: Account, known: Educator) -> Task:
    """The task that staff look at."""
    match_person(account, given="Mary", family="Nuñez", middle="E.", born_on=BORN)
    return open_tasks([MAYBE_SAME]).get()


def test_the_same_person_gets_the_record(task: Task, account: Account, known: Educator, gil: Account) -> None:
    assert settle_maybe(task, known, by=gil) == known
    assert educator_of(account) == known
    assert Educator.objects.count() == 1
    task.refresh_from_db()
    assert task.outcome == "same"


def test_a_new_person_is_entered_as_typed(task: Task, account: Account, gil: Account) -> None:
    entered = settle_maybe(task, None, by=gil)
    assert (entered.printed_name, entered.born_on, entered.language) == ("Mary E. Nuñez", BORN, "es")
    assert educator_of(account) == entered
    task.refresh_from_db()
    assert task.outcome == "new"


def test_afterwards_the_person_is_known_at_the_next_try(task: Task, account: Account, gil: Account) -> None:
    entered = settle_maybe(task, None, by=gil)
    matched = match_person(account, given="Mary", family="Nuñez", born_on=BORN)
    assert (matched.outcome, matched.educator) == (Outcome.SAME, entered)


def test_settling_twice_changes_nothing(task: Task, known: Educator, gil: Account, ezra: Account) -> None:
    settle_maybe(task, known, by=gil)
    assert settle_maybe(task, known, by=ezra) == known
    assert settle_maybe(task, None, by=ezra) == known
    assert times_written("educator.linked") == 1


def test_it_cannot_be_settled_another_way_afterwards(task: Task, gil: Account, ben: Educator) -> None:
    settle_maybe(task, None, by=gil)
    with pytest.raises(AlreadyLinked):
        settle_maybe(task, ben, by=gil)


def test_a_record_with_an_account_is_not_given_away(task: Task, gil: Account, ben: Educator) -> None:
    with pytest.raises(AlreadyLinked):
        settle_maybe(task, ben, by=gil)
    task.refresh_from_db()
    assert task.is_open


def test_the_person_who_waits_cannot_settle_it(task: Task, account: Account, known: Educator, hana: Account) -> None:
    for somebody in (account, hana):
        with pytest.raises(NotAllowed):
            settle_maybe(task, known, by=somebody)


def test_the_history_says_who_looked(task: Task, known: Educator, gil: Account) -> None:
    settle_maybe(task, known, by=gil)
    row = written(known.number, "educator.linked")
    assert (row.actor, row.acting_as, row.carries["rests_on"]) == ("Gil Santos", "clerk", "staff looked")


def test_nothing_is_owed_any_more(task: Task, known: Educator, gil: Account) -> None:
    settle_maybe(task, known, by=gil)
    assert not open_tasks().exists()
