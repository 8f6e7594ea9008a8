"""What is refused says why, and may be proposed again."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.meals.actions.approve_serving import approve_serving
from cecs.records.meals.actions.propose_serving import propose_serving
from cecs.records.meals.actions.refuse_serving import refuse_serving
from cecs.records.meals.errors import AlreadySettled, NotReady
from cecs.records.meals.models import Authorization, Serving, ServingState
from cecs.records.organizations.models import Organization
from tests.asking import nothing_is_owed, written
from tests.records.meals.conftest import proposal


def test_it_says_why(proposed: Serving, kay: Account) -> None:
    assert refuse_serving(proposed, because="The hours overlap", by=kay).because == "The hours overlap"


def test_it_may_be_proposed_again(proposed: Serving, kay: Account, ivan: Account, hartford: Organization) -> None:
    refuse_serving(proposed, because="The hours overlap", by=kay)
    again = propose_serving(proposal(), hartford, by=ivan)
    assert again != proposed
    assert again.state == ServingState.PROPOSED


def test_without_a_reason_nothing_is_refused(proposed: Serving, kay: Account) -> None:
    with pytest.raises(NotReady):
        refuse_serving(proposed, because=" ", by=kay)


def test_refusing_twice_changes_nothing(proposed: Serving, kay: Account) -> None:
    refuse_serving(proposed, because="One", by=kay)
    assert refuse_serving(proposed, because="Two", by=kay).because == "One"


def test_what_is_public_cannot_be_refused(proposed: Serving, limited: Authorization, kay: Account) -> None:
    approve_serving(proposed, by=kay)
    with pytest.raises(AlreadySettled):
        refuse_serving(proposed, because="Late", by=kay)


def test_a_district_cannot_refuse(proposed: Serving, ivan: Account) -> None:
    with pytest.raises(NotAllowed):
        refuse_serving(proposed, because="Mine", by=ivan)


def test_the_history_says_why(proposed: Serving, kay: Account) -> None:
    refuse_serving(proposed, because="The hours overlap", by=kay)
    assert written(proposed.key, "meals.refused").carries["because"] == "The hours overlap"


def test_nothing_is_owed_for_it(proposed: Serving, kay: Account) -> None:
    refuse_serving(proposed, because="The hours overlap", by=kay)
    assert nothing_is_owed()
