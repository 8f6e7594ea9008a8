"""An emergency that is over is loaded as history, with its sources."""

from datetime import date
from typing import Any

import pytest
from django.conf import settings

from cecs.records.audit.models import HistoryRow
from cecs.records.meals.actions.load_history import load_history
from cecs.records.meals.models import Authorization, Serving, Site
from cecs.records.meals.queries import published, servings_of, towns
from cecs.values import clock
from cecs.values.plain import read_plain
from tests.asking import nothing_is_owed

GIVEN = read_plain(settings.RULEBOOKS / "connecticut" / "public" / "meals-2020.yaml")


@pytest.fixture
def history(db: None) -> dict[str, Any]:
    load_history(GIVEN)
    return dict(GIVEN)


def test_every_row_is_loaded(history: dict[str, Any]) -> None:
    assert Serving.objects.count() == sum(len(one["sites"]) for one in GIVEN["servings"]) == 135
    assert len({site.operator for site in Site.objects.all()}) == 18  # of nineteen, one was found without a site


def test_it_answers_for_its_days_and_is_never_current(history: dict[str, Any]) -> None:
    then = published(date(2020, 4, 6))
    assert len(then) > 80
    assert all(one.serving.is_history and one.serving.sources for one in then)
    assert published(clock.today()) == []


def test_a_month_without_a_day_counts_from_its_last(history: dict[str, Any]) -> None:
    assert not published(date(2020, 3, 30), town="East Hartford")
    assert published(date(2020, 3, 31), town="East Hartford")


def test_sites_that_moved_are_listed_where_they_were(history: dict[str, Any]) -> None:
    before, after = (
        {one.site.name for one in published(day, town="Norwalk")} for day in (date(2020, 3, 27), date(2020, 3, 30))
    )
    assert before == {"regular bus stops"}
    assert "regular bus stops" not in after


def test_what_is_authorized_names_its_waiver(history: dict[str, Any]) -> None:
    assert all("waiver" in one.rests_on and one.link for one in Authorization.objects.all())
    assert not Serving.objects.filter(category="not-stated").exclude(authorization=None).exists()


def test_loading_twice_changes_nothing(history: dict[str, Any]) -> None:
    assert load_history(GIVEN) == 135
    assert Serving.objects.count() == 135


def test_no_district_sees_history_among_its_own_or_others(history: dict[str, Any]) -> None:
    assert not servings_of([*towns(), "Hartford Public Schools"])


def test_the_history_says_what_was_loaded(history: dict[str, Any]) -> None:
    row = HistoryRow.objects.get(kind="meals.history-loaded")
    assert row.carries["servings"] == 135


def test_nothing_is_owed_for_it(history: dict[str, Any]) -> None:
    assert nothing_is_owed()
