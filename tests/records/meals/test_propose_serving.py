"""A district proposes; nothing of it is public yet."""

from datetime import date, timedelta

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.meals.actions.propose_serving import propose_serving
from cecs.records.meals.errors import NotReady, NotTheirs
from cecs.records.meals.models import MealCategory, Serving, Site
from cecs.records.meals.queries import by_key, proposed, published, servings_of
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.asking import nothing_is_owed, written
from tests.records.meals.conftest import DISTRICT, proposal

TODAY = date(2026, 5, 4)


def test_what_is_proposed_waits_and_is_not_public(proposed: Serving) -> None:
    assert published(clock.today()) == []
    assert by_key(proposed.key) == proposed
    assert list(servings_of([DISTRICT])) == [proposed]


def test_the_oldest_proposal_waits_first(ivan: Account, hartford: Organization) -> None:
    first, second = (propose_serving(proposal(name=name), hartford, by=ivan) for name in ("B", "A"))
    assert list(proposed()) == [first, second]


def test_proposing_twice_changes_nothing(proposed: Serving, ivan: Account, hartford: Organization) -> None:
    assert propose_serving(proposal(), hartford, by=ivan) == proposed
    assert Serving.objects.count() == Site.objects.count() == 1


def test_another_first_day_is_another_serving_at_the_same_site(
    proposed: Serving, ivan: Account, hartford: Organization
) -> None:
    later = propose_serving(proposal(since=clock.today() + timedelta(days=7)), hartford, by=ivan)
    assert later != proposed
    assert later.site == proposed.site


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"districts": ()}, "names the districts"),
        ({"category": MealCategory.NOT_STATED}, "who may eat"),
        ({"until": TODAY}, "before the first"),
        ({"days": ()}, "one day of the week"),
        ({"days": (7,)}, "one day of the week"),
        ({"hours": ()}, "two times in order"),
        ({"hours": (("12:30", "11:00"),)}, "two times in order"),
        ({"hours": (("noon", "13:00"),)}, "two times in order"),
        ({"name": " "}, "name of the site"),
    ],
)
def test_what_is_wrong_is_named(ivan: Account, hartford: Organization, changed: dict[str, object], says: str) -> None:
    with clock.at(TODAY), pytest.raises(NotReady) as refused:
        propose_serving(proposal(**changed), hartford, by=ivan)  # type: ignore[arg-type]  # of any kind, on purpose
    assert any(says in problem for problem in refused.value.problems)
    assert not Serving.objects.exists()


def test_nobody_proposes_for_another_district(ivan: Account, college: Organization) -> None:
    with pytest.raises(NotTheirs):
        propose_serving(proposal(), college, by=ivan)


def test_a_clerk_cannot_propose(gil: Account, hartford: Organization) -> None:
    with pytest.raises(NotAllowed):
        propose_serving(proposal(), hartford, by=gil)


def test_the_history_says_who_and_what(proposed: Serving) -> None:
    row = written(proposed.key, "meals.proposed")
    assert row.actor == "Ivan Petrov"
    assert row.carries["site"] == str(proposed.site)
    assert row.carries["hours"] == [["11:00", "12:30"]]


def test_nothing_is_owed_for_it(proposed: Serving) -> None:
    assert nothing_is_owed()
