"""Staff put a birth date or a social security number right, from a paper."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.correct_birth_date import correct_birth_date
from cecs.records.educators.actions.keep_ssn import keep_ssn
from cecs.records.educators.actions.propose_ssn import propose_ssn
from cecs.records.educators.actions.settle_ssn import settle_ssn
from cecs.records.educators.errors import NotInOrder, NumberOfAnother
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import proposed_ssn_ending, ssn_ending
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written

OLD, NEW = "078-05-1120", "219-09-9999"


@pytest.fixture
def adas(ada: Educator) -> Account:
    """Ada's account."""
    assert ada.account is not None
    return ada.account


def a_year_earlier(educator: Educator) -> object:
    assert educator.born_on is not None
    return educator.born_on - timedelta(days=365)


def test_a_number_found_right_takes_the_place_of_the_other(ada: Educator, adas: Account, gil: Account) -> None:
    keep_ssn(ada, OLD, by=adas)
    propose_ssn(ada, NEW, asked="q1", by=adas)
    assert (ssn_ending(ada), proposed_ssn_ending("q1")) == ("1120", "9999")
    settle_ssn(ada, asked="q1", is_right=True, by=gil)
    assert (ssn_ending(ada), proposed_ssn_ending("q1")) == ("9999", "")


def test_a_number_not_shown_is_gone(ada: Educator, adas: Account, gil: Account) -> None:
    keep_ssn(ada, OLD, by=adas)
    propose_ssn(ada, NEW, asked="q1", by=adas)
    settle_ssn(ada, asked="q1", is_right=False, by=gil)
    assert (ssn_ending(ada), proposed_ssn_ending("q1")) == ("1120", "")


def test_a_number_of_somebody_else_is_refused(ada: Educator, ben: Educator, adas: Account, gil: Account) -> None:
    keep_ssn(ben, NEW, by=gil)
    propose_ssn(ada, NEW, asked="q1", by=adas)
    with pytest.raises(NumberOfAnother):
        settle_ssn(ada, asked="q1", is_right=True, by=gil)
    assert ssn_ending(ben) == "9999"


def test_each_done_twice_is_done_once(ada: Educator, adas: Account, gil: Account) -> None:
    born_on = a_year_earlier(ada)
    for _time in range(2):
        correct_birth_date(ada, born_on, rests_on="q2", by=gil)  # type: ignore[arg-type]
        propose_ssn(ada, NEW, asked="q1", by=adas)
    for _time in range(2):
        settle_ssn(ada, asked="q1", is_right=True, by=gil)
    assert times_written("educator.birth-date-corrected") == 1
    assert times_written("vault.replaced") == 1


def test_only_staff_correct_and_nobody_for_another(ada: Educator, ben: Educator, adas: Account) -> None:
    assert ben.account is not None
    with pytest.raises(NotAllowed):
        correct_birth_date(ada, a_year_earlier(ada), rests_on="q1", by=adas)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        settle_ssn(ada, asked="q1", is_right=True, by=adas)
    with pytest.raises(NotAllowed):
        propose_ssn(ada, NEW, asked="q1", by=ben.account)


def test_nobody_is_born_tomorrow(ada: Educator, gil: Account) -> None:
    with pytest.raises(NotInOrder):
        correct_birth_date(ada, clock.today(), rests_on="q1", by=gil)


def test_the_history_says_what_it_was(ada: Educator, gil: Account) -> None:
    was = ada.born_on
    correct_birth_date(ada, a_year_earlier(ada), rests_on="q1", by=gil)  # type: ignore[arg-type]
    carries = written(ada.number, "educator.birth-date-corrected").carries
    assert carries["was"] == str(was)
    assert carries["rests_on"] == "q1"


def test_nothing_is_owed(ada: Educator, adas: Account, gil: Account) -> None:
    correct_birth_date(ada, a_year_earlier(ada), rests_on="q1", by=gil)  # type: ignore[arg-type]
    propose_ssn(ada, NEW, asked="q1", by=adas)
    settle_ssn(ada, asked="q1", is_right=True, by=gil)
    assert nothing_is_owed()
