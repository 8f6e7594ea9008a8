"""Waiting times in words, in a picture and as data, all from the same events."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from cecs.records.audit.record import record
from cecs.values import clock
from tests.records.audit.test_waits import filed

pytestmark = pytest.mark.django_db
PAGE = reverse("public:statistics")


@pytest.fixture(autouse=True)
def _figures_anew() -> object:
    cache.clear()
    yield
    cache.clear()


def decided(number: str, after: int) -> None:
    """File, and decide some days later."""
    today = clock.today()
    with clock.at(today - timedelta(days=after)):
        filed(number)
    record("application.decided", subject=number, actor="A", acting_as="x", decision="D", outcome="grant", because="")


def test_half_and_nine_in_ten_are_told_by_kind() -> None:
    for number, days in enumerate([1, 2, 3, 4, 5, 6, 7, 8, 9, 40]):
        decided(f"A-{number}", days)
    filed("A-waits")
    told = Client().get(reverse("public:statistics_json")).json()
    (one,) = told["kinds"]
    assert (one["kind"], one["waiting"], one["decided_last_year"]) == ("continue", 1, 10)
    assert one["median_days"] == 5
    assert one["ninetieth_days"] == 9
    assert sum(year["filed"] for year in told["years"]) == 11


def test_the_page_draws_and_tells_the_same_figures() -> None:
    decided("A-1", 12)
    html = Client().get(PAGE).content.decode()
    assert "Days until a decision" in html
    assert "12 days" in html


def test_with_nothing_filed_the_page_says_so() -> None:
    html = Client().get(PAGE).content.decode()
    assert "Nothing was filed yet." in html
    assert "Days until a decision" not in html


def test_what_was_decided_over_a_year_ago_is_not_in_the_waits() -> None:
    decided("A-1", 12)
    with clock.at(clock.today() + timedelta(days=400)):
        told = Client().get(reverse("public:statistics_json")).json()
    assert told["kinds"][0]["decided_last_year"] == 0
    assert told["kinds"][0]["median_days"] is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages(language: str) -> None:
    html = Client(headers={"accept-language": language}).get(PAGE).content.decode()
    assert f'<html lang="{language}">' in html


def test_the_history_is_read_once_for_many_readers(django_assert_num_queries: object) -> None:
    Client().get(PAGE)
    with django_assert_num_queries(0):  # type: ignore[operator]  # a fixture of pytest-django
        Client().get(PAGE)


def test_no_name_stands_in_the_figures() -> None:
    decided("A-1", 3)
    assert "A-1" not in Client().get(reverse("public:statistics_json")).content.decode()
