"""Testing history, a score that is missing, and the waiver of the basic skills test."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.queries import corrections_of
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.portals.educator.test_filing import fill, sign
from tests.portals.educator.test_progress import paper

TESTS = reverse("educator:tests")
WAIVER = reverse("educator:waiver")
BIOLOGY = "praxis_5235"
MISSING = {"test": BIOLOGY, "taken_month": "5", "taken_day": "2", "taken_year": "2024", "registered_as": "Ada Byron"}


def score(educator: Educator, gil: Account, test: str, taken: str, **says: object) -> Evidence:
    """Let the testing company report a score."""
    said = {"test": test, "taken": taken, **says}
    return file_evidence(
        educator,
        "assessment",
        said,
        source="testing-company",
        source_name="ETS",
        by=gil,
        received_on=clock.today(),
    )


def page(browser: Client, place: str = TESTS) -> str:
    return browser.get(place).content.decode()


def asked_on(day: str) -> str:
    year, month, of_month = day.split("-")
    return f"{WAIVER}?filed_month={int(month)}&filed_day={int(of_month)}&filed_year={year}"


def test_every_sitting_stands_beside_the_passing_score_of_its_day(browser: Client, ada: Educator, gil: Account) -> None:
    score(ada, gil, BIOLOGY, "2022-03-05", score=140)
    score(ada, gil, BIOLOGY, "2024-05-02", score=171)
    html = page(browser)
    assert "Below the passing score" in html
    assert "Passing score on that day: " in html
    assert "Best of 2 sittings: 171" in html
    assert "Biology (030)" in html
    assert "From ETS" in html


def test_best_parts_are_taken_across_sittings(browser: Client, ada: Educator, gil: Account) -> None:
    score(ada, gil, "sat", "1996-05-04", total=1000, sections={"verbal": 440, "mathematics": 560})
    score(ada, gil, "sat", "1996-10-12", total=1010, sections={"verbal": 470, "mathematics": 540})
    html = page(browser)
    assert "verbal: 470" in html
    assert "mathematics: 560" in html


def test_an_own_copy_says_what_is_still_needed(browser: Client, ada: Educator, draft: Application) -> None:
    said = {"test": BIOLOGY, "taken": "2024-05-02", "score": 171}
    file_evidence(
        ada,
        "assessment",
        said,
        source="applicant",
        source_name="Ada",
        by=ada.account,
        received_on=clock.today(),  # type: ignore[arg-type]
    )
    assert "still needed" in page(browser)


def test_a_score_says_which_request_it_would_settle(
    browser: Client, ada: Educator, gil: Account, draft: Application, college: Organization
) -> None:
    fill(browser, draft, college)
    sign(browser, draft)
    score(ada, gil, BIOLOGY, "2022-03-05", score=140)
    html = page(browser)
    assert "Your requests still wait for" in html
    assert "A passing score would settle" in html
    assert reverse("educator:application", args=(draft.key,)) in html


def test_more_scores_are_no_more_queries(
    browser: Client, ada: Educator, gil: Account, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    score(ada, gil, BIOLOGY, "2022-03-05", score=140)
    with CaptureQueriesContext(connection) as few:
        page(browser)
    for day in range(10, 20):
        score(ada, gil, BIOLOGY, f"2023-03-{day}", score=140 + day)
    with django_assert_max_num_queries(len(few)):
        page(browser)


def test_a_missing_score_is_said_once_with_what_it_can_be_found_by(browser: Client, ada: Educator) -> None:
    place = reverse("educator:score_missing")
    assert 'href="#id_registered_as"' in browser.post(place, {"test": BIOLOGY}).content.decode()
    for _click in range(2):
        browser.post(place, MISSING | {"gave_ssn": "no", "sent": "yes", "file": paper("report.pdf")})
    (asked,) = corrections_of(ada)
    assert asked.asks["registered_as"] == "Ada Byron"
    assert asked.asks["taken"] == "2024-05-02"
    assert "A person is looking at it" in page(browser)


def test_the_waiver_says_plainly_that_none_is_needed_and_when_it_existed(browser: Client) -> None:
    html = page(browser, WAIVER)
    assert "You need no waiver today." in html
    assert "July 1, 1989" in html
    assert "ED 192" in html
    assert "10-145f" in html


def test_official_scores_are_answered_at_once_with_their_citation(browser: Client, ada: Educator, gil: Account) -> None:
    score(ada, gil, "sat", "1996-05-04", total=1120, sections={"verbal": 500, "mathematics": 620})
    html = page(browser, asked_on("2010-03-01"))
    assert "For an application filed on March 1, 2010" in html
    assert "10-145f" in html
    assert "met" in html.lower()


@pytest.mark.parametrize(("day", "says"), [("2020-03-01", "No waiver was needed"), ("1975-01-01", "as early as that")])
def test_each_day_has_its_own_answer(browser: Client, day: str, says: str) -> None:
    assert says in page(browser, asked_on(day))


def test_nothing_is_asked_for_where_the_law_offers_nothing(browser: Client, ada: Educator) -> None:
    browser.post(WAIVER)
    assert not ada.applications.exists()
