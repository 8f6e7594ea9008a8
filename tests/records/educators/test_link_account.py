"""Staff give an educator the account they sign in with."""

from datetime import date

import pytest

from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.actions.link_account import link_account
from cecs.records.educators.actions.match import match_person
from cecs.records.educators.errors import AlreadyLinked
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import educator_of, waiting_match
from tests.asking import nothing_is_owed, times_written, written

BORN = date(1985, 3, 21)


@pytest.fixture
def known(db: None) -> Educator:
    """A person of the register whom nobody signs in as."""
    return enter_educator("María", "Núñez", born_on=BORN, by=None)


@pytest.fixture
def account(db: None) -> Account:
    """An account without an educator."""
    return open_account("maria@example.org")


def test_an_educator_signs_in_from_now_on(known: Educator, account: Account, gil: Account) -> None:
    link_account(known, account, by=gil, rests_on="passport seen")
    assert educator_of(account) == known
    assert account.printed_name == "María Núñez"


def test_linking_twice_changes_nothing(known: Educator, account: Account, gil: Account) -> None:
    link_account(known, account, by=gil, rests_on="passport seen")
    link_account(known, account, by=gil, rests_on="passport seen")
    assert times_written("educator.linked") == 1


def test_who_waits_for_a_look_waits_no_more(known: Educator, account: Account, gil: Account) -> None:
    match_person(account, given="Mary", family="Nunez", born_on=BORN)
    link_account(known, account, by=gil, rests_on="passport seen")
    assert waiting_match(account) is None


def test_an_account_and_an_educator_are_linked_once(
    known: Educator, account: Account, ben: Educator, gil: Account
) -> None:
    assert ben.account is not None
    with pytest.raises(AlreadyLinked):
        link_account(known, ben.account, by=gil, rests_on="passport seen")
    with pytest.raises(AlreadyLinked):
        link_account(ben, account, by=gil, rests_on="passport seen")


def test_ben_cannot_link_anyone(known: Educator, account: Account, ben: Educator) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        link_account(known, account, by=ben.account, rests_on="I say so")


def test_the_history_says_on_what_it_rests(known: Educator, account: Account, gil: Account) -> None:
    link_account(known, account, by=gil, rests_on="passport seen")
    row = written(known.number, "educator.linked")
    assert (row.actor, row.carries) == ("Gil Santos", {"account": account.key, "rests_on": "passport seen"})


def test_nothing_is_owed(known: Educator, account: Account, gil: Account) -> None:
    link_account(known, account, by=gil, rests_on="passport seen")
    assert nothing_is_owed()
