"""The self-check: no sign-in, nothing written, and the list that the law gives."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.audit.models import HistoryRow
from cecs.values import clock

DAY = date(2026, 3, 2)
BIOLOGY: list[tuple[str, dict[str, Any]]] = [
    ("want", {"want": "first-certificate"}),
    ("endorsement", {"endorsement": "030"}),
    (
        "preparation",
        {
            "route": "program",
            "recommended": "yes",
            "completed_month": "5",
            "completed_day": "18",
            "completed_year": "2025",
        },
    ),
    ("degree", {"level": "bachelor", "area": "biology", "hours": "40", "accreditation": "regional"}),
    ("tests", {"praxis_5236__score": "162", "praxis_5236__taken": "2025-02-10"}),
    ("course", {"taken": "no"}),
]
HOLDER: list[tuple[str, dict[str, Any]]] = [
    ("want", {"want": "continue"}),
    ("endorsement", {"endorsement": "029"}),
]


@pytest.fixture
def browser(db: None, client: Client) -> Client:
    """A stranger's browser."""
    return client


def answer_all(browser: Client, steps: list[tuple[str, dict[str, Any]]]) -> str:
    """Answer every step in turn; give where the last one leads."""
    leads = ""
    for name, answers in steps:
        leads = browser.post(reverse("educator:check_step", args=(name,)), answers).headers["Location"]
    return leads


def test_it_needs_no_sign_in(browser: Client) -> None:
    assert browser.get(reverse("educator:self_check")).status_code == 200


def test_a_graduate_sees_what_is_missing_with_its_citation(browser: Client) -> None:
    with clock.at(DAY):
        assert answer_all(browser, BIOLOGY) == reverse("educator:check_result")
        page = browser.get(reverse("educator:check_result")).content.decode()
    assert "Still missing" in page
    assert "special education" in page.lower()
    assert "10-145d" in page
    assert "$200.00" in page


def test_a_holder_in_the_window_is_told_that_all_is_met_and_that_it_is_free(browser: Client) -> None:
    with clock.at(DAY):
        ends = DAY + timedelta(weeks=20)
        held = {"certificate": "professional", "effective": "2021-07-01", "expires": ends.isoformat()}
        answer_all(browser, [*HOLDER, ("held", held)])
        page = browser.get(reverse("educator:check_result")).content.decode()
    assert "Everything is met" in page
    assert "No fee" in page


def test_nothing_is_written_down(browser: Client) -> None:
    with clock.at(DAY):
        answer_all(browser, BIOLOGY)
        browser.get(reverse("educator:check_result"))
    assert not HistoryRow.objects.exists()


def test_no_answer_stands_in_an_address(browser: Client) -> None:
    with clock.at(DAY):
        assert "?" not in answer_all(browser, BIOLOGY)


def test_answers_come_back_when_changed(browser: Client) -> None:
    with clock.at(DAY):
        answer_all(browser, BIOLOGY)
        page = browser.get(reverse("educator:check_step", args=("degree",))).content.decode()
    assert 'value="40"' in page


def test_an_open_step_has_no_result(browser: Client) -> None:
    with clock.at(DAY):
        answer_all(browser, BIOLOGY[:3])
        answer = browser.get(reverse("educator:check_result"))
    assert answer.headers["Location"] == reverse("educator:self_check")


def test_a_step_of_another_route_is_not_asked(browser: Client) -> None:
    assert browser.get(reverse("educator:check_step", args=("held",))).headers["Location"] == reverse(
        "educator:self_check"
    )


def test_beginning_again_forgets_everything(browser: Client) -> None:
    with clock.at(DAY):
        answer_all(browser, BIOLOGY)
        browser.post(reverse("educator:check_again"))
        answer = browser.get(reverse("educator:check_result"))
    assert answer.headers["Location"] == reverse("educator:self_check")


def test_a_score_without_its_day_is_asked_for(browser: Client) -> None:
    with clock.at(DAY):
        answer_all(browser, BIOLOGY[:4])
        page = browser.post(reverse("educator:check_step", args=("tests",)), {"praxis_5236__score": "162"})
    assert "Enter the day you took this test" in page.content.decode()


def test_it_speaks_spanish(browser: Client) -> None:
    browser.cookies.load({"django_language": "es"})
    assert "¿Qué desea?" in browser.get(reverse("educator:self_check")).content.decode()
