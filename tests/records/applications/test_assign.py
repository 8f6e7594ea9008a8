"""An evaluator takes a filing, or a supervisor gives it to one."""

import pytest

from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.applications.actions import assign as assigning
from cecs.records.applications.actions.assign import assign
from cecs.records.applications.errors import NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.queries import moves_of
from cecs.records.applications.states import State, Step
from cecs.records.payments.queries import owed
from tests.asking import times_written, written
from tests.cast import years_ago


@pytest.fixture
def vera(db: None) -> Account:
    """A second evaluator."""
    account = open_account("vera@example.org", "Vera Lindqvist", "en")
    give_role(account, Role.EVALUATOR, None, years_ago(1))
    return account


def test_a_supervisor_gives_a_waiting_file_to_an_evaluator(waiting: Application, ezra: Account, vera: Account) -> None:
    given = assign(waiting, vera, by=ezra)
    assert (given.state, given.with_whom) == (State.WITH_EVALUATOR, vera)


def test_a_supervisor_gives_a_file_from_one_evaluator_to_another(
    waiting: Application, delia: Account, ezra: Account, vera: Account
) -> None:
    assign(waiting, delia, by=delia)
    assert assign(waiting, vera, by=ezra).with_whom == vera
    assert [row.step for row in moves_of(waiting)].count(Step.TAKE_UP) == 1


def test_giving_to_the_same_twice_is_once(waiting: Application, delia: Account) -> None:
    assign(waiting, delia, by=delia)
    assign(waiting, delia, by=delia)
    assert times_written("application.assigned") == 1


def test_nobody_takes_a_file_from_a_colleague(waiting: Application, delia: Account, vera: Account) -> None:
    assign(waiting, delia, by=delia)
    with pytest.raises(NotFromHere):
        assign(waiting, vera, by=vera)


def test_of_two_who_take_it_at_the_same_moment_one_has_it(
    waiting: Application, delia: Account, vera: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    required = assigning.require

    def overtaken(account: Account, *args: object, **kwargs: object) -> object:
        monkeypatch.setattr(assigning, "require", required)
        assign(Application.objects.get(pk=waiting.pk), delia, by=delia)
        return required(account, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(assigning, "require", overtaken)
    with pytest.raises(NotFromHere):
        assign(waiting, vera, by=vera)
    waiting.refresh_from_db()
    assert waiting.with_whom == delia


def test_a_file_is_given_to_evaluators_only(waiting: Application, ezra: Account, gil: Account) -> None:
    for somebody in (ezra, gil):
        with pytest.raises(NotAllowed):
            assign(waiting, somebody, by=ezra)


def test_an_evaluator_gives_files_to_nobody(waiting: Application, delia: Account, vera: Account) -> None:
    with pytest.raises(NotAllowed):
        assign(waiting, vera, by=delia)


def test_the_history_says_who_gave_it_to_whom(waiting: Application, ezra: Account, vera: Account) -> None:
    assign(waiting, vera, by=ezra)
    row = written(waiting.number, "application.assigned")
    assert (row.actor, row.acting_as, row.carries["to"]) == (ezra.printed_name, "supervisor", vera.printed_name)


def test_nothing_more_is_owed(waiting: Application, delia: Account) -> None:
    assert owed(assign(waiting, delia, by=delia).number) == 0
