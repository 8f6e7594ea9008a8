"""Every form says what is wrong, where, and how to put it right; and takes what people really type."""

from datetime import date
from typing import Any

import pytest

from cecs.portals.educator.answers import as_data
from cecs.portals.educator.forms.person import AddressForm, PersonForm
from cecs.portals.educator.forms.preparation import PreparationForm
from cecs.portals.educator.forms.showing import AssessmentForm, CourseForm, ExperienceForm
from cecs.portals.educator.pages import KINDS, page_after, page_named, pages_of
from cecs.values import clock

PERSON = {"given": "Ada", "family": "Lovelace", "born_on": "2001-03-14"}
ADDRESS = {"line_1": "1 Main Street", "city": "Hartford", "state": "ct", "postal_code": "06103", "country": "US"}
PREPARED = {"state": "CT", "colleges": [("ccsu", "Central")], "endorsements": ["030"]}
EXPERIENCE = {
    "employer_name": "Hartford",
    "employer": "public",
    "country": "US",
    "state": "CT",
    "role": "teacher",
    "since": "2021-09-01",
    "until": "2026-06-30",
    "school_months": "50",
    "full_time": "yes",
}
SERVED = {"endorsements": ["029"], "under": "initial"}


def test_a_social_security_number_is_read_however_it_is_set_apart() -> None:
    form = PersonForm(data=as_data({**PERSON, "ssn": "078-05-1120"}))
    assert form.is_valid()
    assert form.cleaned_data["ssn"] == "078051120"


def test_a_social_security_number_may_be_left_out_but_not_half_given() -> None:
    assert PersonForm(data=as_data(PERSON)).is_valid()
    assert "ssn" in PersonForm(data=as_data({**PERSON, "ssn": "078-05"})).errors


def test_nobody_is_born_tomorrow() -> None:
    with clock.at(date(2026, 1, 5)):
        assert "born_on" in PersonForm(data=as_data({**PERSON, "born_on": "2026-01-06"})).errors


def test_an_address_in_the_united_states_has_a_state() -> None:
    assert AddressForm(data=as_data(ADDRESS)).is_valid()
    assert "state" in AddressForm(data=as_data({**ADDRESS, "state": ""})).errors
    assert AddressForm(data=as_data({**ADDRESS, "state": "", "country": "CA"})).is_valid()


def test_a_program_of_this_state_names_its_college() -> None:
    form = PreparationForm(data=as_data({"route": "program"}), **PREPARED)
    assert "college" in form.errors


def test_the_recommendation_is_never_claimed_by_the_educator() -> None:
    typed = {"route": "program", "college": "ccsu", "completed_on": "2026-05-18"}
    form = PreparationForm(data=as_data(typed), **PREPARED)
    assert form.is_valid()
    assert form.claims() == {
        "preparation": [{"route": "program", "endorsements": ["030"], "state": "CT", "completed": "2026-05-18"}]
    }


@pytest.mark.parametrize(
    ("route", "claimed"),
    [
        ("elsewhere", [{"route": "program", "endorsements": ["030"]}]),
        ("alternate-route", [{"route": "alternate-route", "endorsements": ["030"], "state": "CT"}]),
        ("none", []),
    ],
)
def test_other_routes_claim_what_they_are(route: str, claimed: list[dict[str, Any]]) -> None:
    form = PreparationForm(data=as_data({"route": route}), **PREPARED)
    assert form.is_valid()
    assert form.claims()["preparation"] == claimed


def test_a_program_cannot_have_ended_tomorrow() -> None:
    with clock.at(date(2026, 1, 5)):
        form = PreparationForm(data=as_data({"route": "elsewhere", "completed_on": "2026-01-06"}), **PREPARED)
        assert "completed_on" in form.errors


@pytest.mark.parametrize(("typed", "claimed"), [("162", 162), (" 162 ", 162), ("Advanced High", "Advanced High")])
def test_a_score_is_a_figure_or_a_level(typed: str, claimed: object) -> None:
    form = AssessmentForm(
        data=as_data({"test": "praxis_5236", "taken": "2024-02-10", "score": typed}), tests=[("praxis_5236", "Biology")]
    )
    assert form.is_valid()
    assert isinstance(form, AssessmentForm)
    assert form.item() == {"test": "praxis_5236", "taken": "2024-02-10", "score": claimed}


def test_a_course_gives_its_hours_in_one_of_two_ways() -> None:
    topics = [("special-education", "Special education")]
    bare = {"topic": "special-education", "completed": "2024-05-18"}
    assert "clock_hours" in CourseForm(data=as_data(bare), topics=topics).errors
    form = CourseForm(data=as_data({**bare, "credits": "3"}), topics=topics)
    assert form.is_valid()
    assert form.item() == {"topic": "special-education", "credits": 3, "completed": "2024-05-18"}


def test_experience_is_claimed_without_saying_it_was_successful() -> None:
    form = ExperienceForm(data=as_data(EXPERIENCE), **SERVED)
    assert form.is_valid()
    item = form.item()
    assert item["school_months"] == 50
    assert item["under"] == "initial"
    assert "successful" not in item


def test_experience_cannot_end_before_it_begins() -> None:
    form = ExperienceForm(data=as_data({**EXPERIENCE, "until": "2020-01-01"}), **SERVED)
    assert "until" in form.errors


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_of_every_kind_is_found_by_its_name(kind: str) -> None:
    for page in pages_of(kind):
        assert page_named(kind, page.name) is page
    assert page_named(kind, "nowhere") is None


def test_pages_follow_one_another() -> None:
    after = page_after("continue", "details")
    assert after is not None
    assert after.name == "conduct"
    assert page_after("continue", "conduct") is None


def test_a_continuation_asks_little() -> None:
    assert len(pages_of("continue")) == 2
