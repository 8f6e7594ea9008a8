"""One more evaluator, for files that two want."""

import pytest

from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from tests.cast import years_ago


@pytest.fixture
def second_evaluator(db: None) -> Account:
    """Vera, who sits beside Delia."""
    account = open_account("vera@example.org", "Vera Lindqvist", "en")
    give_role(account, Role.EVALUATOR, None, years_ago(1))
    return account


@pytest.fixture
def both_roles(db: None) -> Account:
    """Otto, who is evaluator and supervisor at once, as in a small office."""
    account = open_account("otto@example.org", "Otto Lenz", "en")
    give_role(account, Role.EVALUATOR, None, years_ago(1))
    give_role(account, Role.SUPERVISOR, None, years_ago(1))
    return account
