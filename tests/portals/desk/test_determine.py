"""Determining: agree in one stroke, differ with a reason, settle a mark, hand over."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.determinations.answers import beside_law
from cecs.records.determinations.queries import determinations_of
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.queries import evidence_of
from tests.portals.desk.conftest import As

pytestmark = pytest.mark.django_db
TEST = "subject-test.030"


def agree(browser: Client, application: Application, requirement: str, found: str) -> HttpResponse:
    answer: HttpResponse = browser.post(
        reverse("desk:agree", args=(application.key, requirement)), {"found": found}, follow=True
    )  # type: ignore[assignment]
    return answer


def test_one_stroke_agrees_with_everything_that_is_met(staff_as: As, delia: Account, mine: Application) -> None:
    """All of Ada's, for all of it is met."""
    staff_as(delia).post(reverse("desk:agree_all", args=(mine.key,)))
    assert not any(one.is_open for one in beside_law(mine, "en"))


def test_one_finding_is_agreed_with_where_it_stands(staff_as: As, delia: Account, mine: Application) -> None:
    """And the page goes on to the next without an answer, one press of Tab away."""
    answer = staff_as(delia).post(reverse("desk:agree", args=(mine.key, TEST)), {"found": "met"})
    assert answer["Location"].endswith("#requirement-filed-by")
    assert determinations_of(mine)[TEST].answer == "met"


def test_after_the_last_answer_the_page_goes_on_to_what_to_do_now(
    staff_as: As, delia: Account, mine: Application
) -> None:
    """Hand over: one press of Tab away."""
    agree(staff_as(delia), mine, TEST, "met")
    browser = staff_as(delia)
    browser.post(reverse("desk:agree_all", args=(mine.key,)))
    answer = browser.post(
        reverse("desk:determine", args=(mine.key, TEST)), {"answer": "met", "reason": "evidence-shows"}
    )
    assert answer["Location"].endswith("#now")


def test_of_what_is_lacking_the_reason_goes_with_the_agreement(
    staff_as: As, delia: Account, lacking: Application
) -> None:
    """One stroke: the letter is written from it."""
    address = reverse("desk:agree", args=(lacking.key, TEST))
    staff_as(delia).post(address, {"found": "not-shown", "reason": "score-missing"})
    kept = determinations_of(lacking)[TEST]
    assert (kept.answer, kept.reason) == ("not-shown", "score-missing")


@pytest.mark.parametrize("reason", ["", "no-such", "evidence-shows"])
def test_without_a_reason_that_fits_the_reasons_are_asked_for(
    staff_as: As, delia: Account, lacking: Application, reason: str
) -> None:
    """A letter that says nothing helps nobody."""
    address = reverse("desk:agree", args=(lacking.key, TEST))
    answer = staff_as(delia).post(address, {"found": "not-shown", "reason": reason})
    assert answer["Location"] == reverse("desk:determine", args=(lacking.key, TEST))
    assert TEST not in determinations_of(lacking)


def test_a_finding_that_changed_meanwhile_is_not_agreed_with(
    staff_as: As, delia: Account, gil: Account, mine: Application
) -> None:
    """What was read is what is agreed with, or nothing."""
    (score,) = [one for one in evidence_of(mine.educator) if one.says.get("test") == "praxis_5236"]
    withdraw_evidence(score, gil, because="another person's")
    page = agree(staff_as(delia), mine, TEST, "met").content.decode()
    assert "This finding has changed meanwhile." in page
    assert TEST not in determinations_of(mine)


def test_to_differ_a_reason_is_needed(staff_as: As, delia: Account, mine: Application) -> None:
    """The error leads to the question, and what was chosen is kept."""
    address = reverse("desk:determine", args=(mine.key, TEST))
    page = staff_as(delia).post(address, {"answer": "not-met"}).content.decode()
    assert "Choose the reason." in page
    assert 'value="not-met" id="id_answer_1" checked' in page
    assert TEST not in determinations_of(mine)


def test_the_reason_goes_with_the_answer(staff_as: As, delia: Account, mine: Application) -> None:
    """What agrees can't explain a no."""
    address = reverse("desk:determine", args=(mine.key, TEST))
    page = staff_as(delia).post(address, {"answer": "not-met", "reason": "evidence-shows"}).content.decode()
    assert "This reason does not go with this answer." in page


def test_differing_is_kept_with_its_reason_and_note(staff_as: As, delia: Account, mine: Application) -> None:
    """Beside what was found, for whoever decides."""
    address = reverse("desk:determine", args=(mine.key, TEST))
    told = {"answer": "not-met", "reason": "test-replaced", "note": "Looked it up."}
    browser = staff_as(delia)
    browser.post(address, told)
    kept = determinations_of(mine)[TEST]
    assert (kept.found_answer, kept.answer, kept.reason, kept.note) == (
        "met",
        "not-met",
        "test-replaced",
        "Looked it up.",
    )
    page = browser.get(reverse("desk:file", args=(mine.key,))).content.decode()
    assert "Delia Brandt differs: <strong>Not met</strong>" in page
    assert "Looked it up." in page


def test_a_mark_is_settled_with_figure_source_and_day(staff_as: As, delia: Account, unknown_mark: Application) -> None:
    """And shown in the file, so that anyone can check it."""
    address = reverse("desk:determine", args=(unknown_mark.key, "subject-test.015"))
    told = {
        "answer": "met",
        "reason": "mark-confirmed",
        "figure": "168",
        "source": "ETS, page 3",
        "day": "2026-01-05",
    }
    browser = staff_as(delia)
    browser.post(address, told)
    kept = determinations_of(unknown_mark)["subject-test.015"]
    assert kept.settled == {"figure": "168", "source": "ETS, page 3", "day": "2026-01-05"}
    page = browser.get(reverse("desk:file", args=(unknown_mark.key,))).content.decode()
    assert "The mark is 168, says ETS, page 3, read on" in page


def test_a_mark_without_its_source_is_not_settled(staff_as: As, delia: Account, unknown_mark: Application) -> None:
    """A figure nobody can check is no figure."""
    address = reverse("desk:determine", args=(unknown_mark.key, "subject-test.015"))
    told = {"answer": "met", "reason": "mark-confirmed", "figure": "168", "day_year": "2026"}
    page = staff_as(delia).post(address, told).content.decode()
    assert "Say where the mark stands" in page
    assert "subject-test.015" not in determinations_of(unknown_mark)


def test_a_mark_read_tomorrow_is_not_settled(staff_as: As, delia: Account, unknown_mark: Application) -> None:
    """Nobody has read it yet."""
    address = reverse("desk:determine", args=(unknown_mark.key, "subject-test.015"))
    told = {"answer": "met", "reason": "mark-confirmed", "figure": "1", "source": "x", "day": "2999-01-01"}
    assert "This day has not come yet." in staff_as(delia).post(address, told).content.decode()


def test_only_reasons_of_the_kind_are_offered(staff_as: As, delia: Account, mine: Application) -> None:
    """No talk of a mark where the fee is in question."""
    page = staff_as(delia).get(reverse("desk:determine", args=(mine.key, "fee-paid"))).content.decode()
    assert "The mark" not in page
    assert "fee-missing" in page


def test_a_requirement_nobody_asked_does_not_exist(staff_as: As, delia: Account, mine: Application) -> None:
    """A wrong address."""
    assert staff_as(delia).get(reverse("desk:determine", args=(mine.key, "no-such"))).status_code == 404


def test_nobody_determines_a_file_they_do_not_have(staff_as: As, delia: Account, filed: Application) -> None:
    """It waits: first it is taken up."""
    assert staff_as(delia).post(reverse("desk:agree_all", args=(filed.key,))).status_code == 404


def test_a_supervisor_does_not_determine(staff_as: As, ezra: Account, mine: Application) -> None:
    """Who decides never determines."""
    browser = staff_as(ezra)
    assert browser.post(reverse("desk:agree_all", args=(mine.key,))).status_code == 404
    assert browser.get(reverse("desk:determine", args=(mine.key, TEST))).status_code == 404


def test_a_complete_file_is_handed_over(staff_as: As, delia: Account, mine: Application) -> None:
    """And leaves Delia's list."""
    browser = staff_as(delia)
    browser.post(reverse("desk:agree_all", args=(mine.key,)))
    browser.post(reverse("desk:complete", args=(mine.key,)))
    mine.refresh_from_db()
    assert mine.state == State.DETERMINED


def test_an_incomplete_file_is_not(staff_as: As, delia: Account, mine: Application) -> None:
    """What is still open is named."""
    answer = staff_as(delia).post(reverse("desk:complete", args=(mine.key,)), follow=True)
    assert "These requirements have no answer yet" in answer.content.decode()
    mine.refresh_from_db()
    assert mine.state == State.WITH_EVALUATOR
