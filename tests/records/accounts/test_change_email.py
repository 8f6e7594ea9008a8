"""An account is signed in to with another address from now on."""

import pytest
from django.contrib.auth import authenticate

from cecs.records.accounts.actions.change_email import change_email
from cecs.records.accounts.errors import AddressTaken, NotAllowed, NotAnAddress
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import educator_of
from tests.asking import nothing_is_owed, times_written, written
from tests.cast import PASSWORD


@pytest.fixture
def account(cora: Educator) -> Account:
    """Cora's account."""
    assert cora.account is not None
    return cora.account


def test_the_record_stays_where_it_is(account: Account, cora: Educator) -> None:
    change_email(account, "Cora.New@Example.org", by=account)
    signed_in = authenticate(username="cora.new@example.org", password=PASSWORD)
    assert isinstance(signed_in, Account)
    assert educator_of(signed_in) == cora
    assert authenticate(username="cora@example.org", password=PASSWORD) is None


def test_changing_it_twice_changes_nothing(account: Account) -> None:
    change_email(account, "new@example.org", by=account)
    change_email(account, "NEW@example.org", by=account)
    assert times_written("account.email-changed") == 1


def test_ben_cannot_change_how_cora_signs_in(account: Account, ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        change_email(account, "ben2@example.org", by=ben.account)


def test_a_supervisor_who_saw_the_papers_can(account: Account, ezra: Account) -> None:
    change_email(account, "found@example.org", by=ezra)
    assert written(account.key, "account.email-changed").acting_as == "supervisor"


def test_nobody_elses_address_can_be_taken(account: Account, ben: Educator) -> None:
    with pytest.raises(AddressTaken):
        change_email(account, "BEN@example.org", by=account)


def test_what_cannot_be_an_address_is_refused(account: Account) -> None:
    with pytest.raises(NotAnAddress):
        change_email(account, "cora", by=account)


def test_the_history_says_what_it_was_and_is(account: Account) -> None:
    change_email(account, "new@example.org", by=account)
    row = written(account.key, "account.email-changed")
    assert row.carries == {"was": "cora@example.org", "now": "new@example.org"}
    assert row.acting_as == "educator"


def test_nothing_is_owed(account: Account) -> None:
    change_email(account, "new@example.org", by=account)
    assert nothing_is_owed()
