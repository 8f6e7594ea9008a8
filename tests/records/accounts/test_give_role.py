"""A supervisor makes somebody something."""

from datetime import timedelta

import pytest

from cecs.records.accounts.actions.give_role import CONSOLE, give_role
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.queries import holding_role
from cecs.records.accounts.roles import Permission, Role
from cecs.records.educators.models import Educator
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


@pytest.fixture
def account(faye: Educator) -> Account:
    """Faye's account, which is nothing yet."""
    assert faye.account is not None
    return faye.account


def test_a_role_is_held_from_its_first_day_on(account: Account, ezra: Account) -> None:
    tomorrow = clock.days_from_now(1)
    held = give_role(account, Role.CLERK, ezra, tomorrow)
    assert not may(account, Permission.OPEN_MAIL)
    with clock.at(tomorrow):
        assert may(account, Permission.OPEN_MAIL)
    assert str(held) == f"Faye Nguyễn clerk since {tomorrow}"


def test_giving_a_role_twice_changes_nothing(account: Account, ezra: Account) -> None:
    first = give_role(account, Role.CLERK, ezra, clock.today())
    again = give_role(account, Role.CLERK, ezra, clock.days_from_now(30))
    assert (first.pk, first.since) == (again.pk, again.since)
    assert times_written("role.given") == 2  # Ezra's own, and this one


def test_delia_cannot_give_roles(account: Account, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        give_role(account, Role.CLERK, delia, clock.today())
    assert not may(account, Permission.OPEN_MAIL)


def test_nobody_gives_a_role_to_themselves(ezra: Account) -> None:
    with pytest.raises(NotAllowed, match="to themselves"):
        give_role(ezra, Role.EVALUATOR, ezra, clock.today())


def test_every_account_is_an_educators_already(account: Account, ezra: Account) -> None:
    with pytest.raises(NotAllowed, match="already"):
        give_role(account, Role.EDUCATOR, ezra, clock.today())


def test_the_history_says_who_and_when(account: Account, ezra: Account) -> None:
    give_role(account, Role.CLERK, ezra, clock.today())
    row = written(account.key, "role.given")
    assert (row.actor, row.acting_as) == ("Ezra Coleman", Role.SUPERVISOR)
    assert row.carries == {"role": "clerk", "since": clock.today().isoformat()}


def test_the_first_supervisor_is_named_by_the_operator(ezra: Account) -> None:
    assert written(ezra.key, "role.given").actor == CONSOLE


def test_nothing_is_owed_but_a_second_factor(account: Account, ezra: Account) -> None:
    give_role(account, Role.CLERK, ezra, clock.today())
    assert nothing_is_owed()
    assert account.needs_second_factor


def test_who_holds_a_role_can_be_asked_of_any_day(gil: Account, delia: Account) -> None:
    assert list(holding_role(Role.CLERK, clock.today())) == [gil]
    assert not holding_role(Role.CLERK, clock.today() - timedelta(days=365 * 30))
    assert not holding_role(Role.AUDITOR, clock.today())
