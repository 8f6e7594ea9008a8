"""A duplicate is a numbered copy: ordered by the decision, printed and posted by staff."""

from datetime import timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.correspondence.queries import letters_to
from cecs.records.credentials.actions.order_copy import TASK, order_copy
from cecs.records.credentials.actions.post_copy import post_copy
from cecs.records.credentials.models import Copy
from cecs.records.credentials.queries import copies_of, copy_of
from cecs.records.educators.models import Educator
from cecs.records.worklist.queries import open_task_about
from cecs.values import clock
from tests.asking import times_written, written

WHERE = "1 Elm Street, Hartford, CT 06103"


@pytest.fixture
def held(cora: Educator) -> Holding:
    """Cora's certificate."""
    today = clock.today()
    line = OlderLine(
        educator=cora,
        type="professional",
        since=today - timedelta(days=400),
        until=today + timedelta(days=400),
        endorsements=("029",),
        issued_on=today - timedelta(days=400),
        printed_name=cora.printed_name,
    )
    return import_register([line])[0]


def ordered(held: Holding, number: int = 1) -> Copy:
    return order_copy(held, decision=f"D-{number}", application=f"A-{number}", address=WHERE)


def test_copies_of_one_certificate_are_numbered_in_order(cora: Educator, held: Holding) -> None:
    assert [ordered(held, one).number for one in (1, 2, 3)] == [1, 2, 3]
    assert [copy.number for copy in copies_of(cora)] == [3, 2, 1]
    assert copy_of("A-2") is not None


def test_ordering_and_posting_twice_is_once(cora: Educator, held: Holding, gil: Account) -> None:
    assert ordered(held) == ordered(held)
    for _time in range(2):
        post_copy(ordered(held), by=gil)
    assert times_written("copy.posted") == 1
    assert len(letters_to(cora)) == 1


def test_it_is_a_task_until_it_is_posted_and_its_owner_is_told(cora: Educator, held: Holding, gil: Account) -> None:
    copy = ordered(held)
    assert open_task_about(TASK, copy.key) is not None
    posted = post_copy(copy, by=gil)
    assert posted.is_posted
    assert open_task_about(TASK, copy.key) is None
    assert WHERE in letters_to(cora)[0].body


def test_only_staff_post(cora: Educator, held: Holding) -> None:
    assert cora.account is not None
    with pytest.raises(NotAllowed):
        post_copy(ordered(held), by=cora.account)


def test_the_history_says_which_copy_goes_where(held: Holding, gil: Account) -> None:
    post_copy(ordered(held), by=gil)
    assert written(held.number, "copy.ordered").carries["address"] == WHERE
    assert written(held.number, "copy.posted").carries == {"copy": 1}


def test_nothing_is_owed_for_the_order_itself(cora: Educator, held: Holding) -> None:
    ordered(held)
    assert not letters_to(cora)
