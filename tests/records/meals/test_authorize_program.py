"""A program is authorized for a place, from a day, on a rule."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.meals.actions.authorize_program import authorize_program
from cecs.records.meals.errors import NotReady
from cecs.records.meals.models import Authorization, MealCategory
from cecs.records.meals.queries import authorizations
from cecs.values import clock
from tests.asking import nothing_is_owed, written
from tests.records.meals.conftest import DISTRICT, in_days


def test_it_names_the_rule_it_rests_on(limited: Authorization) -> None:
    assert limited.rests_on
    assert list(authorizations()) == [limited]
    assert str(limited) == f"limited: {DISTRICT}"


def test_authorizing_twice_changes_nothing(limited: Authorization, kay: Account) -> None:
    again = authorize_program(MealCategory.LIMITED, DISTRICT, rests_on="Another", since=limited.since, by=kay)
    assert again == limited
    assert Authorization.objects.get().rests_on == "A waiver of the usual rule"


@pytest.mark.parametrize(("category", "rule"), [(MealCategory.LIMITED, " "), (MealCategory.NOT_STATED, "A rule")])
def test_without_a_rule_or_a_category_it_is_refused(kay: Account, category: MealCategory, rule: str) -> None:
    with pytest.raises(NotReady):
        authorize_program(category, DISTRICT, rests_on=rule, since=clock.today(), by=kay)


def test_a_district_cannot_authorize_itself(ivan: Account) -> None:
    with pytest.raises(NotAllowed):
        authorize_program(MealCategory.LIMITED, DISTRICT, rests_on="A rule", since=clock.today(), by=ivan)


def test_the_history_says_on_which_rule(limited: Authorization) -> None:
    row = written(limited.key, "meals.authorized")
    assert row.actor == "Kay Lindqvist"
    assert row.carries["rests_on"] == limited.rests_on


def test_nothing_is_owed_for_it(limited: Authorization) -> None:
    assert nothing_is_owed()


def test_it_covers_whole_spans_only(community: Authorization, limited: Authorization) -> None:
    assert community.covers(in_days(-10), in_days(60))
    assert not community.covers(in_days(-11), in_days(60))
    assert not community.covers(in_days(0), in_days(61))
    assert not community.covers(in_days(0), None)
    assert limited.covers(in_days(0), None)
