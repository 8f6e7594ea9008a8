"""After the filing: whose turn it is, papers, the answer to a letter, and taking an application back."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_educator
from cecs.records.applications.states import State
from cecs.records.correspondence.queries import letters_about
from cecs.records.determinations.actions.determine import determine
from cecs.records.determinations.actions.notify_deficiency import notify_deficiency
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.determinations.answers import beside_law
from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.models import Document
from cecs.records.educators.models import Educator
from cecs.records.evidence.queries import evidence_of
from cecs.records.organizations.models import Organization
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_filing import address, answer_conduct, fill, sign
from tests.portals.educator.test_pages import DEGREE
from tests.records.documents.papers import pdf

COURSE = {"topic": "special-education", "clock_hours": "36", "completed": "2026-05-18"}


class Clean:
    """A scanner that finds nothing."""

    def virus_in(self, _content: object) -> str:
        """Find nothing."""
        return ""


@pytest.fixture
def filing(browser: Client, draft: Application, college: Organization) -> Application:
    """Ada's application, filed."""
    fill(browser, draft, college)
    sign(browser, draft)
    return now(draft)


@pytest.fixture
def asked(filing: Application, delia: Account) -> Application:
    """The same, with a letter out that something is missing."""
    take_up(filing, delia)
    for one in beside_law(filing, "en"):
        if one.line.kind == "course":
            determine(filing, one.line.requirement, one.line.answer, by=delia)
    notify_deficiency(filing, delia)
    return now(filing)


def now(application: Application) -> Application:
    return for_educator(account_of(application.educator), application.key)


def paper(name: str = "transcript.pdf", content: bytes = b"") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or pdf(), "application/pdf")


def test_a_filing_says_whose_turn_it_is_and_who_owes_what(browser: Client, filing: Application) -> None:
    html = browser.get(address("application", filing)).content.decode()
    assert "It waits for an evaluator" in html
    assert "Yours is the next in line" in html
    assert "the college or program" in html
    assert "$200.00 is still owed" in html
    assert "Signed and filed" in html


def test_a_letter_that_something_is_missing_stands_first(browser: Client, asked: Application) -> None:
    html = browser.get(address("application", asked)).content.decode()
    assert "Something is missing" in html
    assert address("answer", asked) in html
    assert "We wrote to you: something is missing" in browser.get(reverse("educator:home")).content.decode()


def test_an_answer_goes_back_to_the_evaluator_and_keeps_its_place(browser: Client, asked: Application) -> None:
    html = browser.get(address("answer", asked)).content.decode()
    assert "special education" in html.lower()
    for _click in range(2):
        browser.post(address("answer", asked), {"words": "I took the course in May."})
    after = now(asked)
    assert after.state == State.WITH_EVALUATOR
    assert after.filed_at == asked.filed_at
    assert "I took the course in May." in browser.get(address("application", asked)).content.decode()
    assert letters_about(asked.number).filter(letter="answer-received").count() == 1


def test_nothing_is_answered_where_nothing_was_asked(browser: Client, filing: Application) -> None:
    assert browser.post(address("answer", filing), {"words": "?"}).headers["Location"] == address("application", filing)
    assert now(filing).state == State.FILED


def test_a_copy_is_kept_for_the_fact_it_shows_and_waits_for_its_scan(browser: Client, draft: Application) -> None:
    browser.post(reverse("educator:page", args=(draft.key, "education")), DEGREE | {"entry": "e1", "then": "done"})
    place = reverse("educator:send_for", args=(draft.key, "education", "e1"))
    assert place in browser.get(address("papers", draft)).content.decode()
    answer = browser.post(place, {"file": paper()})
    assert answer.headers["Location"] == address("papers", draft)
    (sent,) = evidence_of(draft.educator)
    assert (sent.kind, sent.source, sent.for_application) == ("degree", "applicant", draft.number)
    assert sent.says["field"] == "biology"
    html = browser.get(address("papers", draft)).content.decode()
    assert "Waiting for the virus scan" in html
    assert "Copy sent" in html


def test_a_fact_that_was_forgotten_is_sent_with_its_paper(browser: Client, filing: Application) -> None:
    place = reverse("educator:send_new", args=(filing.key, "courses"))
    assert place in browser.get(address("papers", filing)).content.decode()
    browser.post(place, COURSE | {"file": paper("course.pdf")})
    (sent,) = evidence_of(filing.educator)
    assert sent.says == {"topic": "special-education", "clock_hours": 36, "completed": "2026-05-18"}


def test_a_file_that_is_not_what_it_says_is_refused_with_the_reason(browser: Client, filing: Application) -> None:
    place = reverse("educator:send_new", args=(filing.key, "courses"))
    html = browser.post(place, COURSE | {"file": paper("course.pdf", b"MZ\x90\x00 a program")}).content.decode()
    assert 'href="#id_file"' in html
    assert evidence_of(filing.educator) == []


def test_a_clean_paper_is_given_back_to_its_sender_alone(
    as_: Callable[[Educator], Client], browser: Client, filing: Application, faye: Educator
) -> None:
    browser.post(reverse("educator:send_new", args=(filing.key, "courses")), COURSE | {"file": paper()})
    document = Document.objects.get(uploaded_by=account_of(filing.educator))
    place = reverse("educator:document", args=(document.key,))
    assert browser.get(place).status_code == 404
    scan_document(document, by=Clean())
    assert browser.get(place).headers["Content-Disposition"].startswith("attachment")
    assert as_(faye).get(place).status_code == 404


def test_taking_back_is_asked_twice_and_done_once(browser: Client, filing: Application) -> None:
    assert "not returned" in browser.get(address("withdraw", filing)).content.decode()
    assert browser.post(address("withdraw", filing), {}).status_code == 200
    assert now(filing).state == State.FILED
    assert browser.post(address("withdraw", filing), {"sure": "on"}).headers["Location"] == reverse("educator:home")
    assert now(filing).state == State.WITHDRAWN
    html = browser.get(address("application", filing)).content.decode()
    assert "You took this application back." in html


def test_a_draft_is_discarded(browser: Client, draft: Application) -> None:
    said = browser.post(address("withdraw", draft), {"sure": "on"}, follow=True).content.decode()
    assert "Your draft is discarded." in said
    assert draft.number not in said


@pytest.mark.parametrize("name", ["answer", "withdraw", "papers"])
def test_a_stranger_changes_nothing(
    as_: Callable[[Educator], Client], asked: Application, faye: Educator, name: str
) -> None:
    assert as_(faye).post(address(name, asked), {"words": "mine", "sure": "on"}).status_code == 404
    assert now(asked).state == State.AWAITING_ANSWER


def test_papers_about_a_yes_have_a_place_of_their_own(browser: Client, draft: Application) -> None:
    place = reverse("educator:send_new", args=(draft.key, "conduct"))
    answer_conduct(browser, draft, "no")
    assert place not in browser.get(address("papers", draft)).content.decode()
    assert browser.get(place).status_code == 404
    answer_conduct(browser, draft, "yes")
    assert place in browser.get(address("papers", draft)).content.decode()
    assert 'href="#id_file"' in browser.post(place, {}).content.decode()
    for _click in range(2):
        browser.post(place, {"file": paper("judgment.pdf")})
    (sent,) = evidence_of(draft.educator)
    assert (sent.kind, sent.says, sent.source) == ("conduct", {}, "applicant")
    html = browser.get(address("papers", draft)).content.decode()
    assert "judgment.pdf" in html
    assert "Papers about what you disclosed" in html
