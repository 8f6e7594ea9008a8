"""A college names its candidates, and nobody is entered twice or guessed."""

from datetime import date

import pytest

from cecs.demo import cast
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.audit.models import HistoryRow
from cecs.records.educators.actions.match import Outcome, match_person
from cecs.records.educators.actions.name_candidate import name_candidate
from cecs.records.educators.errors import NotANameError, NotSureWho
from cecs.records.educators.models import Educator
from tests.cast import sign_up

BORN = date(2003, 3, 9)
pytestmark = pytest.mark.django_db


def test_somebody_nobody_knows_is_entered(june: Account) -> None:
    """A graduate who never signed in gets a record."""
    named = name_candidate(given="Ada", family="Whitcomb", born_on=BORN, by=june)
    assert (named.printed_name, named.born_on, named.account) == ("Ada Whitcomb", BORN, None)


def test_naming_twice_changes_nothing(june: Account) -> None:
    """The second recommendation finds the first record."""
    first = name_candidate(given="Ada", family="Whitcomb", born_on=BORN, by=june)
    assert name_candidate(given="ADA", family="whitcomb", born_on=BORN, by=june) == first
    assert Educator.objects.count() == 1


def test_the_graduate_who_signs_in_later_is_that_record(june: Account) -> None:
    """Order does not matter: recommended first, signed in later, one person."""
    named = name_candidate(given="Ada", family="Whitcomb", born_on=BORN, by=june)
    matched = match_person(sign_up(cast.ADA), given="Ada", family="Whitcomb", born_on=BORN)
    assert (matched.outcome, matched.educator) == (Outcome.SAME, named)


def test_an_educator_is_found_by_number_and_birth_date(june: Account, mina: Educator) -> None:
    """With the EIN the name need not be typed right."""
    assert mina.born_on is not None
    found = name_candidate(given="", family="", born_on=mina.born_on, ein=mina.number, by=june)
    assert found == mina


def test_a_number_with_another_birth_date_is_nobody(june: Account, mina: Educator) -> None:
    """A slip in the EIN recommends no stranger."""
    with pytest.raises(NotSureWho):
        name_candidate(given="Mina", family="Castellanos", born_on=date(1990, 1, 1), ein=mina.number, by=june)


def test_somebody_who_may_be_known_is_not_guessed(june: Account, mina: Educator) -> None:
    """Nearly the same name on the same day: the EIN is asked for, nobody is entered."""
    assert mina.born_on is not None
    with pytest.raises(NotSureWho):
        name_candidate(given="Mina", family="Castelanos", born_on=mina.born_on, by=june)
    assert Educator.objects.count() == 1


def test_a_name_without_a_letter_is_refused(june: Account) -> None:
    """A dash is nobody."""
    with pytest.raises(NotANameError):
        name_candidate(given="-", family="", born_on=BORN, by=june)


def test_an_educator_cannot_name_candidates(mina: Educator) -> None:
    """Only a college's officer."""
    assert mina.account is not None
    with pytest.raises(NotAllowed):
        name_candidate(given="Ada", family="Whitcomb", born_on=BORN, by=mina.account)


def test_the_history_says_who_entered_whom(june: Account) -> None:
    """The officer's name stands beside the new record."""
    named = name_candidate(given="Ada", family="Whitcomb", born_on=BORN, by=june)
    row = HistoryRow.objects.get(kind="educator.entered", subject=named.number)
    assert (row.actor, row.acting_as) == ("June Whitaker", "preparer")


def test_nothing_is_owed_for_being_named(june: Account) -> None:
    """Being recommended costs the candidate nothing, and asks nothing of them."""
    named = name_candidate(given="Ada", family="Whitcomb", born_on=BORN, by=june)
    assert not HistoryRow.objects.filter(kind="charge.made", carries__educator=named.number).exists()
