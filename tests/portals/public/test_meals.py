"""Where can my child eat? Three steps for a family; the same as data for everyone else."""

import csv
import io
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from cecs.portals.public.meals.places import chart, miles
from cecs.portals.public.meals.words import days_words, hours_words
from cecs.records.meals.actions.load_history import load_history
from cecs.values.plain import read_plain

THEN = date(2020, 4, 6)
ASKED = {
    "town": "Hartford", "postal_code": "06105", "age": "7", "district": "Hartford Public Schools",
    "on_month": "4", "on_day": "6", "on_year": "2020",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _history(db: None) -> None:
    load_history(read_plain(settings.RULEBOOKS / "connecticut" / "public" / "meals-2020.yaml"))


def ask(**changed: Any) -> HttpResponse:
    """Send the questions and follow to the answer."""
    told = {key: value for key, value in (ASKED | changed).items() if value is not None}
    return Client().post(reverse("public:meals"), told, follow=True)  # type: ignore[return-value]


def said(answer: HttpResponse) -> str:
    return answer.content.decode()


def part(html: str, heading: str) -> str:
    """Give the part of a page below a heading."""
    return html.split(f">{heading}</h2>", 1)[1].split("</h2>", 1)[0]


def test_a_stranger_finds_a_site_in_three_steps() -> None:
    client = Client()
    home = said(client.get("/"))  # type: ignore[arg-type]
    assert reverse("public:meals") in home
    assert "Age of the child" in said(client.get(reverse("public:meals"), {"on": THEN.isoformat()}))  # type: ignore[arg-type]
    assert "170 Sigourney Street" in part(said(ask()), "Your child may eat here")


def test_the_nearest_stands_first_and_a_site_without_a_zip_last() -> None:
    may = part(said(ask()), "Your child may eat here")
    places = [may.index(name) for name in ("Sigourney St", "North End Senior Center", "Weaver High School")]
    assert places == sorted(places)
    assert "in your ZIP area" in may
    assert "in Hartford; distance not known" in may


def test_nothing_typed_stands_in_the_address() -> None:
    answer = ask()
    (address, _status) = answer.redirect_chain[-1]  # type: ignore[attr-defined]
    assert not any(told in address for told in ("Hartford", "06105", "2020"))


def test_a_child_of_another_school_is_told_why_not() -> None:
    answer = said(ask(district=""))
    assert "Weaver High School" not in part(answer, "Your child may eat here")
    assert "This site serves students of other districts" in part(answer, "Not for this child")


def test_a_sister_is_served_with_a_pupil_of_the_household() -> None:
    answer = said(ask(district="", age="3", household=["Hartford Public Schools"]))
    assert "A child you live with goes to a school" in part(answer, "Your child may eat here")


def test_what_nobody_stated_is_never_promised() -> None:
    answer = said(ask(town="New Haven", postal_code="", district=""))
    assert "Your child may eat here</h2>" not in answer
    assert "Nobody stated who may eat here" in part(answer, "Call first")


def test_history_says_so() -> None:
    assert "This is history" in said(ask())
    assert "This is history" in said(
        Client().get(reverse("public:meals_town", args=["hartford"]), {"on": "2020-04-06"})  # type: ignore[arg-type]
    )


def test_today_no_program_runs() -> None:
    html = said(Client().get(reverse("public:meals")))  # type: ignore[arg-type]
    assert "No emergency meal program runs today" in html


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"town": ""}, "Choose a town"),
        ({"age": ""}, "Enter the child’s age"),
        ({"age": "seven"}, "whole number"),
        ({"postal_code": "0610"}, "five digits"),
        ({"on_month": "2", "on_day": "30"}, "real date"),
    ],
)
def test_a_wrong_answer_is_named_and_nothing_typed_is_lost(changed: dict[str, str], says: str) -> None:
    html = said(ask(**changed))
    assert says in html
    assert "There is a problem" in html
    assert 'value="2020"' in html


def test_the_answers_can_be_changed_without_typing_all_again() -> None:
    html = said(ask())
    (again,) = [line for line in html.split('"') if "again=" in line]
    form = said(Client().get(again.replace("&amp;", "&")))  # type: ignore[arg-type]
    assert 'value="06105"' in form


def test_a_forged_address_leads_back_to_the_questions() -> None:
    assert Client().get(reverse("public:meals_answer", args=["forged"]))["Location"] == reverse("public:meals")


@pytest.mark.parametrize(("category", "title"), [("limited", "Limited to Students"), ("community", "Community-wide")])
def test_each_program_has_a_page_under_its_official_title(category: str, title: str) -> None:
    address = reverse("public:meals_program", args=[category])
    html = said(Client().get(address, {"on": "2020-04-06"}))  # type: ignore[arg-type]
    assert title in html.split("<h1>")[1].split("</h1>")[0]
    other = {"limited": "Arroyo Center at Pope Park", "community": "Weaver High School"}[category]
    assert other not in html


def test_there_is_no_third_program() -> None:
    assert Client().get(reverse("public:meals_program", args=["not-stated"])).status_code == 404
    assert Client().get(reverse("public:meals_town", args=["nowhere"])).status_code == 404
    assert Client().get(reverse("public:meals_feed", args=["nowhere"])).status_code == 404


def test_the_data_files_hold_the_same_sites() -> None:
    asked = {"on": THEN.isoformat()}
    rows = list(csv.DictReader(io.StringIO(Client().get(reverse("public:meals_csv"), asked).content.decode())))
    told = Client().get(reverse("public:meals_json"), asked).json()
    places = Client().get(reverse("public:meals_geojson"), asked).json()
    assert len(rows) == len(told["sites"]) == len(places["features"]) > 80
    assert {row["site"] for row in rows} == {one["site"] for one in told["sites"]}
    assert all(row["is_history"] == "True" for row in rows)
    longitude, latitude = places["features"][0]["geometry"]["coordinates"]
    assert 40 < latitude < 43
    assert -74 < longitude < -71


def test_a_town_has_a_feed_that_a_reader_can_read() -> None:
    answer = Client().get(reverse("public:meals_feed", args=["norwalk"]), {"on": THEN.isoformat()})
    feed = ET.fromstring(answer.content)  # noqa: S314 - our own words
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 11


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages(language: str) -> None:
    client = Client(headers={"accept-language": language})
    for address in (reverse("public:meals"), reverse("public:meals_program", args=["limited"])):
        html = said(client.get(address, {"on": THEN.isoformat()}))  # type: ignore[arg-type]
        assert f'<html lang="{language}">' in html
        assert html.count("<h1") == 1


def test_the_answer_takes_one_query(django_assert_num_queries: object) -> None:
    answer = ask()
    (address, _status) = answer.redirect_chain[-1]  # type: ignore[attr-defined]
    with django_assert_num_queries(1):  # type: ignore[operator]  # a fixture of pytest-django
        Client().get(address)


def test_a_mile_is_a_mile() -> None:
    places = chart()
    hartford, new_haven = places.where("06103", ""), places.where("", "New Haven")
    assert hartford
    assert new_haven
    assert 33 < miles(hartford, new_haven) < 37
    assert miles(hartford, hartford) == 0
    assert places.where("99999", "Nowhere") is None


def test_every_point_falls_on_the_map() -> None:
    places = chart()
    for point in places.zips.values():
        x, y = places.drawn(point)
        assert -5 <= x <= 645
        assert -5 <= y <= places.height + 5


def test_days_and_hours_in_words() -> None:
    assert days_words([0, 1, 2, 3, 4]) == "Monday to Friday"
    assert days_words(range(7)) == "Every day"
    assert days_words([0, 2]) == "Monday, Wednesday"
    assert days_words([]) == "Days not stated"
    assert hours_words([["08:00", "09:00"], ["12:00", "13:00"]], "") == "8 a.m. – 9 a.m. and noon – 1 p.m."
    assert hours_words([], "when the bus comes") == "when the bus comes"
    assert hours_words([], "") == "Hours not stated"
