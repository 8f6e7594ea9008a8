"""A transcript, sent by the institution itself, becomes evidence of degree, credits and courses on one paper."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.models import Organization
from tests.portals.preparer.conftest import BORN
from tests.records.documents.papers import PROGRAM, pdf

pytestmark = pytest.mark.django_db
TRANSCRIPT = reverse("preparer:transcript")
PERSON = {"given": "Ada", "family": "Whitcomb", "born_on": BORN.isoformat(), "ein": ""}
DEGREE = {"level": "bachelor", "field": "Biology", "conferred": "2026-05-15"}
CREDITS = {"area_1": "biology", "hours_1": "40", "area_2": "chemistry", "hours_2": "12.5"}
SHOWN = {"topic": "special-education", "credits": 3, "clock_hours": 45}
COURSE = {"topic_1": "special-education", "credits_1": "3", "clock_hours_1": "45", "completed_1": "2025-12-20"}


def sent(browser: Client, told: dict[str, str], paper: bytes | None = None, address: str = TRANSCRIPT) -> str:
    file = SimpleUploadedFile("transcript.pdf", pdf() if paper is None else paper)
    return browser.post(address, {**told, "paper": file}, follow=True).content.decode()


def test_everything_it_shows_rests_on_one_paper(junes: Client, college: Organization) -> None:
    """Degree, credits, course: three pieces, one document, from the institution."""
    page = sent(junes, PERSON | DEGREE | CREDITS | COURSE)
    pieces = {one.kind: one for one in Evidence.objects.all()}
    assert "We have the transcript of Ada Whitcomb." in page
    assert set(pieces) == {"degree", "credits", "course"}
    assert {one.document for one in pieces.values()} == {Document.objects.get()}
    assert {one.source for one in pieces.values()} == {"institution"}
    assert pieces["degree"].says["field"] == "biology"
    assert pieces["credits"].says == {"biology": 40, "chemistry": 12.5}
    assert pieces["course"].says == {**SHOWN, "completed": "2025-12-20"}


def test_sending_it_twice_is_once(junes: Client, college: Organization) -> None:
    """The same bytes, the same sayings."""
    sent(junes, PERSON | DEGREE)
    sent(junes, PERSON | DEGREE)
    assert Evidence.objects.count() == Document.objects.count() == Educator.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "Say what the transcript shows"),
        ({"level": "bachelor"}, "Enter the major of the degree."),
        ({"level": "bachelor"}, "Enter the day the degree was conferred."),
        ({"area_3": "biology"}, "Enter the semester hours in this area."),
        ({"topic_2": "special-education"}, "Enter the semester hours of this course."),
        ({"topic_2": "special-education"}, "Enter the day the course was completed."),
        ({**DEGREE, "born_on": ""}, "Enter the month, the day and the year."),
    ],
)
def test_what_does_not_hold_is_named(junes: Client, college: Organization, told: dict[str, str], words: str) -> None:
    """And nothing is kept, not even the person."""
    assert words in sent(junes, PERSON | told)
    assert not Evidence.objects.exists()
    assert not Educator.objects.exists()


def test_a_file_that_is_no_paper_is_refused(junes: Client, college: Organization) -> None:
    """And nobody is entered for it."""
    page = sent(junes, PERSON | DEGREE, paper=PROGRAM)
    assert "There is a problem" in page
    assert not Educator.objects.exists()


def test_a_file_must_be_there(junes: Client, college: Organization) -> None:
    """The word alone is no transcript."""
    page = junes.post(TRANSCRIPT, PERSON | DEGREE).content.decode()
    assert "Choose the file with the transcript." in page


def test_for_a_candidate_who_is_known_the_person_is_not_asked(junes: Client, college: Organization) -> None:
    """From the candidate's own page."""
    sent(junes, PERSON | DEGREE)
    candidate = Educator.objects.get()
    address = f"{TRANSCRIPT}?candidate={candidate.key}"
    assert 'name="born_on_month"' not in junes.get(address).content.decode()
    sent(junes, CREDITS, paper=pdf(b"the second"), address=address)
    assert {one.educator for one in Evidence.objects.all()} == {candidate}


def test_somebody_elses_candidate_is_nobody_here(junes: Client, rivals: Client, college: Organization) -> None:
    """A key alone opens nothing."""
    sent(junes, PERSON | DEGREE)
    candidate = Educator.objects.get()
    assert rivals.get(f"{TRANSCRIPT}?candidate={candidate.key}").status_code == 404
