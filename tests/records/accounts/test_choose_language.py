"""Somebody says in which language they read."""

import pytest

from cecs.records.accounts.actions.choose_language import choose_language
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from tests.asking import nothing_is_owed, times_written, written


@pytest.fixture
def account(cora: Educator) -> Account:
    """Cora's account, in English."""
    assert cora.account is not None
    return cora.account


def test_letters_and_pages_follow(account: Account) -> None:
    choose_language(account, "es", by=account)
    account.refresh_from_db()
    assert account.language == "es"


def test_choosing_it_twice_changes_nothing(account: Account) -> None:
    choose_language(account, "es", by=account)
    choose_language(account, "es", by=account)
    assert times_written("account.language-chosen") == 1


def test_a_language_we_do_not_have_changes_nothing(account: Account) -> None:
    choose_language(account, "xx", by=account)
    assert account.language == "en"


def test_ben_cannot_choose_for_cora(account: Account, ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        choose_language(account, "es", by=ben.account)


def test_the_history_says_what_it_was_and_is(account: Account) -> None:
    choose_language(account, "es", by=account)
    assert written(account.key, "account.language-chosen").carries == {"was": "en", "now": "es"}


def test_nothing_is_owed(account: Account) -> None:
    choose_language(account, "es", by=account)
    assert nothing_is_owed()
