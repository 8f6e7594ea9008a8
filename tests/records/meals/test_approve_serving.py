"""What is approved is public at once; the category is the authorization's."""

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.meals.actions.approve_serving import approve_serving
from cecs.records.meals.actions.propose_serving import propose_serving
from cecs.records.meals.actions.refuse_serving import refuse_serving
from cecs.records.meals.errors import AlreadySettled, NotAuthorized
from cecs.records.meals.models import Authorization, MealCategory, Serving, ServingState
from cecs.records.meals.queries import districts, last_change, published, towns
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.asking import nothing_is_owed, times_written, written
from tests.records.meals.conftest import DISTRICT, in_days, proposal


@pytest.fixture
def approved(proposed: Serving, limited: Authorization, kay: Account) -> Serving:
    return approve_serving(proposed, by=kay)


def test_it_is_public_at_once(approved: Serving, limited: Authorization) -> None:
    (seen,) = published(clock.today())
    assert seen.serving == approved
    assert seen.serving.authorization == limited
    assert seen.offer.districts == (DISTRICT,)
    assert seen.offer.checked_on == clock.today()
    assert towns() == ["Hartford"]
    assert districts() == [DISTRICT]


def test_the_public_list_narrows_by_town_and_category(approved: Serving) -> None:
    assert len(published(clock.today(), town="Hartford", category=MealCategory.LIMITED)) == 1
    assert published(clock.today(), town="Avon") == []
    assert published(clock.today(), category=MealCategory.COMMUNITY) == []
    assert published(in_days(-1)) == []


def test_a_limited_site_cannot_be_published_as_community_wide(
    ivan: Account, hartford: Organization, limited: Authorization, kay: Account
) -> None:
    wished = propose_serving(proposal(MealCategory.COMMUNITY), hartford, by=ivan)
    with pytest.raises(NotAuthorized):
        approve_serving(wished, by=kay)
    assert published(clock.today()) == []


def test_every_district_it_serves_must_be_authorized(
    ivan: Account, hartford: Organization, limited: Authorization, kay: Account
) -> None:
    wished = propose_serving(proposal(districts=(DISTRICT, "Avon School District")), hartford, by=ivan)
    with pytest.raises(NotAuthorized, match="Avon"):
        approve_serving(wished, by=kay)


@pytest.mark.parametrize("days", [-11, 61])
def test_every_day_it_serves_must_be_authorized(
    ivan: Account, hartford: Organization, community: Authorization, kay: Account, days: int
) -> None:
    span = {"since": in_days(days)} if days < 0 else {"until": in_days(days)}
    wished = propose_serving(proposal(MealCategory.COMMUNITY, **span), hartford, by=ivan)
    with pytest.raises(NotAuthorized):
        approve_serving(wished, by=kay)


def test_a_community_site_within_its_days_is_approved(
    ivan: Account, hartford: Organization, community: Authorization, kay: Account
) -> None:
    wished = propose_serving(proposal(MealCategory.COMMUNITY, until=in_days(60)), hartford, by=ivan)
    assert approve_serving(wished, by=kay).state == ServingState.APPROVED


def test_approving_twice_changes_nothing(approved: Serving, kay: Account) -> None:
    approve_serving(approved, by=kay)
    assert times_written("meals.approved") == 1


def test_what_was_refused_cannot_be_approved(proposed: Serving, limited: Authorization, kay: Account) -> None:
    refuse_serving(proposed, because="Not this week", by=kay)
    with pytest.raises(AlreadySettled):
        approve_serving(proposed, by=kay)


def test_a_district_cannot_approve_its_own(proposed: Serving, limited: Authorization, ivan: Account) -> None:
    with pytest.raises(NotAllowed):
        approve_serving(proposed, by=ivan)


def test_the_history_says_who(approved: Serving) -> None:
    assert written(approved.key, "meals.approved").actor == "Kay Lindqvist"


def test_nothing_is_owed_for_it(approved: Serving) -> None:
    assert nothing_is_owed()


def test_what_pages_stand_on_moves_with_it(proposed: Serving, limited: Authorization, kay: Account) -> None:
    before = last_change()
    approve_serving(proposed, by=kay)
    assert last_change() != before
    assert last_change("Hartford") != before


def test_the_list_takes_as_many_queries_for_many_as_for_one(
    approved: Serving, limited: Authorization, ivan: Account, hartford: Organization, kay: Account,
    django_assert_num_queries: object,
) -> None:  # fmt: skip
    for name in "ABCDE":
        approve_serving(propose_serving(proposal(name=name), hartford, by=ivan), by=kay)
    with django_assert_num_queries(1):  # type: ignore[operator]  # a fixture of pytest-django
        assert len(published(clock.today())) == 6
