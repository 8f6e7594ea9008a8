"""The evaluator agrees with everything that was found met, in one stroke."""

import pytest

from cecs.demo.staff import Staff
from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.agree import agree
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.answers import LACKING, beside_law
from cecs.records.determinations.models import Determination
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from tests.asking import times_written, written
from tests.files import filed, verified


def test_everything_found_met_is_determined(with_delia: Application, delia: Account) -> None:
    rows = agree(with_delia, delia)
    assert {row.requirement for row in rows} == {one.line.requirement for one in beside_law(with_delia, "en")}
    assert not [one for one in beside_law(with_delia, "en") if one.is_open]


def test_what_is_lacking_is_left_to_be_looked_at(ada: Educator, staff: Staff, delia: Account) -> None:
    application = filed(ada, staff, lacks=frozenset({"assessment"}))
    verified(ada, delia)
    take_up(application, delia)
    agree(application, delia)
    left = [one for one in beside_law(application, "en") if one.is_open]
    assert left
    assert {one.line.answer for one in left} <= LACKING


def test_agreeing_twice_writes_nothing_more(with_delia: Application, delia: Account) -> None:
    first = agree(with_delia, delia)
    assert agree(with_delia, delia) == []
    assert Determination.objects.count() == times_written("requirement.determined") == len(first)


def test_only_an_evaluator_agrees(with_delia: Application, ezra: Account) -> None:
    with pytest.raises(NotAllowed):
        agree(with_delia, ezra)


def test_the_history_has_a_row_for_each(with_delia: Application, delia: Account) -> None:
    (row, *_) = agree(with_delia, delia)
    assert times_written("requirement.determined") > 1
    assert row.by == delia
    with pytest.raises(ValueError, match="too many values"):
        written(with_delia.number, "requirement.determined")


def test_nothing_more_is_owed(with_delia: Application, delia: Account) -> None:
    agree(with_delia, delia)
    assert owed(with_delia.number) == 0
