"""A site stops, and somebody looks whether it runs: families are never sent where it is shut."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.meals.actions.approve_serving import approve_serving
from cecs.records.meals.actions.check_site import check_site
from cecs.records.meals.actions.end_serving import end_serving
from cecs.records.meals.errors import NotReady
from cecs.records.meals.models import Authorization, Serving, SiteCheck
from cecs.records.meals.queries import published
from cecs.values import clock
from tests.asking import nothing_is_owed, written
from tests.records.meals.conftest import in_days


@pytest.fixture
def running(proposed: Serving, limited: Authorization, kay: Account) -> Serving:
    return approve_serving(proposed, by=kay)


def test_from_its_end_on_it_is_listed_no_more(running: Serving, kay: Account) -> None:
    end_serving(running, until=in_days(3), because="Schools open", by=kay)
    assert published(in_days(2))
    assert published(in_days(3)) == []


def test_ending_twice_changes_nothing(running: Serving, kay: Account) -> None:
    end_serving(running, until=in_days(3), because="Schools open", by=kay)
    assert end_serving(running, until=in_days(9), because="Later", by=kay).until == in_days(3)


def test_it_cannot_end_before_it_began(running: Serving, kay: Account) -> None:
    with pytest.raises(NotReady):
        end_serving(running, until=in_days(-1), because="Never was", by=kay)


def test_a_district_cannot_end_or_look(running: Serving, ivan: Account) -> None:
    with pytest.raises(NotAllowed):
        end_serving(running, until=in_days(3), because="Mine", by=ivan)
    with pytest.raises(NotAllowed):
        check_site(running.site, on=clock.today(), is_open=False, by=ivan)


def test_the_latest_look_counts(running: Serving, kay: Account) -> None:
    check_site(running.site, on=clock.today(), is_open=False, words="Locked at 11", by=kay)
    (seen,) = published(clock.today())
    assert not seen.offer.found_open
    with clock.at(in_days(1)):
        check_site(running.site, on=clock.today(), is_open=True, by=kay)
        (seen,) = published(clock.today())
    assert seen.offer.found_open
    assert seen.offer.checked_on == in_days(1)


def test_the_same_look_twice_is_one(running: Serving, kay: Account) -> None:
    first = check_site(running.site, on=in_days(-1), is_open=True, by=kay)
    assert check_site(running.site, on=in_days(-1), is_open=True, by=kay) == first


def test_nobody_looked_tomorrow(running: Serving, kay: Account) -> None:
    with pytest.raises(NotReady):
        check_site(running.site, on=clock.today() + timedelta(days=1), is_open=True, by=kay)


def test_the_history_says_what_was_seen_and_ended(running: Serving, kay: Account) -> None:
    check_site(running.site, on=clock.today(), is_open=False, words="Locked", by=kay)
    end_serving(running, until=in_days(1), because="Locked for good", by=kay)
    assert written(running.site.key, "meals.checked").carries["words"] == "Locked"
    assert written(running.key, "meals.ended").carries["because"] == "Locked for good"


def test_nothing_is_owed_for_either(running: Serving, kay: Account) -> None:
    check_site(running.site, on=clock.today(), is_open=False, by=kay)
    end_serving(running, until=in_days(1), because="Over", by=kay)
    assert nothing_is_owed()


def test_a_look_is_never_changed(running: Serving) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        SiteCheck.objects.update(is_open=False)
