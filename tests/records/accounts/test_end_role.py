"""A supervisor ends a role."""

from datetime import timedelta

import pytest

from cecs.records.accounts.actions.end_role import end_role
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.queries import holding_role
from cecs.records.accounts.roles import Permission, Role
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written


def test_a_role_that_ended_allows_nothing(gil: Account, ezra: Account) -> None:
    end_role(gil, Role.CLERK, by=ezra)
    assert not may(gil, Permission.OPEN_MAIL)
    assert not gil.needs_second_factor


def test_who_was_a_clerk_last_year_can_still_be_asked(gil: Account, ezra: Account) -> None:
    end_role(gil, Role.CLERK, by=ezra)
    assert list(holding_role(Role.CLERK, clock.today() - timedelta(days=365))) == [gil]
    assert not holding_role(Role.CLERK, clock.today())


def test_ending_a_role_twice_changes_nothing(gil: Account, ezra: Account) -> None:
    ended = end_role(gil, Role.CLERK, by=ezra)
    again = end_role(gil, Role.CLERK, by=ezra, until=clock.days_from_now(90))
    assert ended is not None
    assert again is not None
    assert (again.pk, again.until) == (ended.pk, clock.today())
    assert times_written("role.ended") == 1


def test_a_role_never_held_is_left_alone(gil: Account, ezra: Account) -> None:
    assert end_role(gil, Role.AUDITOR, by=ezra) is None


def test_a_role_can_be_given_again_after_it_ended(gil: Account, ezra: Account) -> None:
    end_role(gil, Role.CLERK, by=ezra)
    give_role(gil, Role.CLERK, ezra, clock.today())
    assert may(gil, Permission.OPEN_MAIL)
    assert gil.roles_held.count() == 2


def test_delia_cannot_end_a_role(gil: Account, delia: Account) -> None:
    with pytest.raises(NotAllowed):
        end_role(gil, Role.CLERK, by=delia)
    assert may(gil, Permission.OPEN_MAIL)


def test_the_history_says_who_and_when(gil: Account, ezra: Account) -> None:
    end_role(gil, Role.CLERK, by=ezra)
    row = written(gil.key, "role.ended")
    assert (row.actor, row.acting_as) == ("Ezra Coleman", Role.SUPERVISOR)
    assert row.carries == {"role": "clerk", "until": clock.today().isoformat()}


def test_nothing_is_owed(gil: Account, ezra: Account) -> None:
    end_role(gil, Role.CLERK, by=ezra)
    assert nothing_is_owed()
