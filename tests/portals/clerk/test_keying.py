"""Keying what official notices say, and taking back what was keyed wrongly."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cecs.portals.clerk.notices import NOTICES
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock
from tests.portals.conftest import As
from tests.records.documents.papers import pdf

pytestmark = pytest.mark.django_db
TODAY = {"received_on": clock.today().isoformat()}
SCORE = {**TODAY, "test": "praxis_5236", "taken": "2026-01-10", "score": "161"}
CHECK = {**TODAY, "background_check": "clear", "child_abuse_registry": "clear", "source_name": "State Police"}
EXPERIENCE = {
    **TODAY,
    "source_name": "Hartford School District",
    "role": "teacher",
    "employer": "public",
    "since": "2021-08-25",
    "through": "2026-06-15",
    "school_months": "50",
    "endorsements": "030, 029",
    "under": "initial",
    "successful": "yes",
    "full_time": "yes",
}


def address(educator: Educator, kind: str) -> str:
    return reverse("clerk:notice", args=(educator.key, kind))


def only(educator: Educator) -> Evidence:
    (one,) = evidence_of(educator)
    return one


def key(browser: Client, educator: Educator, kind: str, told: dict[str, str]) -> str:
    return browser.post(address(educator, kind), told, follow=True).content.decode()


def test_a_score_is_filed_as_the_companys_own(gils: Client, gil: Account, mina: Educator) -> None:
    """Official, with its company, by whom and when."""
    page = key(gils, mina, "score", SCORE)
    one = only(mina)
    assert one.says == {"test": "praxis_5236", "taken": "2026-01-10", "score": 161, "official": True}
    assert (one.source, one.source_name, one.filed_by) == ("testing-company", "ETS", gil)
    assert f"Keyed as {one.number}." in page


def test_keying_the_same_twice_is_one(gils: Client, mina: Educator) -> None:
    """A double click files nothing twice."""
    key(gils, mina, "score", SCORE)
    key(gils, mina, "score", SCORE)
    only(mina)


def test_section_scores_are_read_line_by_line(gils: Client, mina: Educator) -> None:
    """A name and a number each."""
    key(gils, mina, "score", {**SCORE, "sections": "Evidence based reading 320\nmathematics: 380\n\n"})
    assert only(mina).says["sections"] == {"evidence-based-reading": 320, "mathematics": 380}


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"score": "high"}, "Enter the score as a number"),
        ({"score": ""}, "Enter the score or the level on the report."),
        ({"test": ""}, "Choose the test."),
        ({"sections": "680"}, "is not a section and its score"),
        ({"taken": (clock.today() + timedelta(days=3)).isoformat()}, "This day has not come yet."),
        ({"received_on": "2999-01-01"}, "This day has not come yet."),
        ({"taken": "2026-02-30"}, "Enter a real date"),
    ],
)
def test_a_score_that_makes_no_sense_is_not_filed(
    gils: Client, mina: Educator, changed: dict[str, str], words: str
) -> None:
    """What is wrong is named, and what was typed is kept."""
    page = key(gils, mina, "score", {**SCORE, **changed})
    assert words in page
    assert not evidence_of(mina)


def test_a_check_keeps_only_the_result(gils: Client, mina: Educator) -> None:
    """Nothing else of it is typed anywhere."""
    key(gils, mina, "background", CHECK)
    one = only(mina)
    assert one.says == {"background_check": "clear", "child_abuse_registry": "clear"}
    assert (one.source, one.source_name) == ("bureau", "State Police")


def test_a_notice_may_speak_of_one_check_only(gils: Client, mina: Educator) -> None:
    """What it does not say is not said."""
    key(gils, mina, "background", {**CHECK, "child_abuse_registry": ""})
    assert only(mina).says == {"background_check": "clear"}


def test_the_notice_itself_is_attached(gils: Client, mina: Educator) -> None:
    """In quarantine until it is scanned."""
    paper = SimpleUploadedFile("notice.pdf", pdf(), "application/pdf")
    gils.post(address(mina, "background"), {**CHECK, "background_check": "record", "paper": paper})
    document = only(mina).document
    assert document is not None
    assert document.state == "quarantined"


def test_a_paper_that_is_no_paper_is_refused(gils: Client, mina: Educator) -> None:
    """By what it is, not by its name."""
    paper = SimpleUploadedFile("notice.pdf", b"MZ a program", "application/pdf")
    page = gils.post(address(mina, "background"), {**CHECK, "paper": paper}).content.decode()
    assert "There is a problem" in page
    assert not evidence_of(mina)


def test_induction_is_keyed(gils: Client, mina: Educator) -> None:
    """Which program, completed when."""
    told = {**TODAY, "program": "TEAM", "completed": "2026-05-30", "source_name": "Hartford School District"}
    key(gils, mina, "induction", told)
    assert only(mina).says == {"program": "TEAM", "completed": "2026-05-30"}


def test_a_course_is_keyed_with_hours_of_either_kind(gils: Client, mina: Educator) -> None:
    """Clock hours or semester hours; one of them."""
    told = {**TODAY, "topic": "special-education", "completed": "2026-05-30", "source_name": "Nutmeg State College"}
    assert "Enter the clock hours" in key(gils, mina, "course", told)
    key(gils, mina, "course", {**told, "clock_hours": "36"})
    assert only(mina).says == {"topic": "special-education", "clock_hours": 36, "completed": "2026-05-30"}


def test_a_degree_is_keyed_from_a_transcript(gils: Client, mina: Educator) -> None:
    """The college that sent it is the one that gave it."""
    told = {**TODAY, "level": "bachelor", "field": " English ", "conferred": "2026-05-15", "state": "oh"}
    key(gils, mina, "degree", {**told, "source_name": "Ohio Valley College"})
    says = only(mina).says
    assert (says["field"], says["state"], says["institution"]) == ("english", "OH", "Ohio Valley College")


def test_service_is_keyed_as_the_employer_certified_it(gils: Client, mina: Educator) -> None:
    """Months, endorsements, and whether it was successful: the employer's words."""
    key(gils, mina, "experience", EXPERIENCE)
    says = only(mina).says
    assert (says["school_months"], says["endorsements"], says["successful"]) == (50, ["030", "029"], True)
    assert (says["employer_name"], says["state"]) == ("Hartford School District", "CT")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"through": "2020-01-01"}, "The last day must come after the first."),
        ({"endorsements": "999"}, "There is no endorsement 999."),
    ],
)
def test_service_that_makes_no_sense_is_not_filed(
    gils: Client, mina: Educator, changed: dict[str, str], words: str
) -> None:
    """Named, and kept as typed."""
    assert words in key(gils, mina, "experience", {**EXPERIENCE, **changed})
    assert not evidence_of(mina)


def test_another_of_the_same_kind_comes_next(gils: Client, mina: Educator) -> None:
    """A stack of reports is keyed without going round."""
    answer = gils.post(address(mina, "score"), {**SCORE, "then": "again"})
    assert answer["Location"] == address(mina, "score")


def test_every_kind_of_notice_has_a_page(gils: Client, mina: Educator) -> None:
    """And no other has."""
    for kind in NOTICES:
        assert gils.get(address(mina, kind)).status_code == 200
    assert gils.get(address(mina, "gossip")).status_code == 404


@pytest.fixture
def wrong(gils: Client, mina: Educator) -> Evidence:
    """A score that Gil keyed for the wrong person."""
    key(gils, mina, "score", SCORE)
    return only(mina)


def test_what_was_keyed_wrongly_is_taken_back(gils: Client, mina: Educator, wrong: Evidence) -> None:
    """It stays, withdrawn, with the reason; it no longer counts."""
    told = {"because": "wrong-person", "note": "Mila, not Mina"}
    gils.post(reverse("clerk:withdraw", args=(wrong.number,)), told)
    wrong.refresh_from_db()
    assert wrong.withdrawn_because == "It belongs to another person: Mila, not Mina"
    assert not evidence_of(mina)


def test_taking_back_needs_a_reason(gils: Client, wrong: Evidence) -> None:
    """Nothing happens without."""
    page = gils.post(reverse("clerk:withdraw", args=(wrong.number,)), {}).content.decode()
    assert "Choose why it is wrong." in page
    wrong.refresh_from_db()
    assert not wrong.is_withdrawn


def test_a_reason_given_in_spanish_is_kept_in_the_offices_language(gils: Client, wrong: Evidence) -> None:
    """The file reads the same whoever keyed."""
    told = {"because": "misread"}
    gils.post(reverse("clerk:withdraw", args=(wrong.number,)), told, headers={"accept-language": "es"})
    wrong.refresh_from_db()
    assert wrong.withdrawn_because == "I misread the notice"


def test_what_somebody_else_filed_is_not_taken_back(staff_as: As, gil: Account, june: Account, wrong: Evidence) -> None:
    """Only one's own."""
    Evidence.objects.filter(pk=wrong.pk).update(filed_by=june)
    assert staff_as(gil).get(reverse("clerk:withdraw", args=(wrong.number,))).status_code == 404


def test_evidence_that_is_not_there(gils: Client) -> None:
    """A wrong number."""
    assert gils.get(reverse("clerk:withdraw", args=("E-2026-000001-A",))).status_code == 404
