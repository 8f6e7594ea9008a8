"""From the last page to the receipt: what is checked, what is signed, what follows, and who may not."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_educator, of_educator
from cecs.records.applications.states import State
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import holdings_of
from cecs.records.correspondence.queries import letters_about
from cecs.records.educators.models import Educator
from cecs.records.organizations.models import Organization
from cecs.records.payments.queries import charged, due_now
from tests.portals.educator.conftest import account_of

SIGNED = {"agreed": "on", "signed_name": "Ada Whitcomb"}


def address(name: str, application: Application) -> str:
    return reverse(f"educator:{name}", args=(application.key,))


def answer_conduct(browser: Client, application: Application, answer: str = "no") -> None:
    page = reverse("educator:page", args=(application.key, "conduct"))
    asked = browser.get(page).context["form"].asked
    browser.post(page, dict.fromkeys(asked, answer) | {"explanation": "Long ago." if answer == "yes" else ""})


def fill(browser: Client, draft: Application, college: Organization) -> None:
    """Answer every page of a first application, in as few words as it takes."""
    key = draft.key
    browser.post(reverse("educator:page", args=(key, "details")), {"confirmed": "yes"})
    prepared = {"route": "program", "college": college.key, "completed_on": "2026-05-18"}
    browser.post(reverse("educator:page", args=(key, "preparation")), prepared)
    for name in ("education", "assessments", "courses"):
        browser.post(reverse("educator:page", args=(key, name)), {"then": "through"})
    answer_conduct(browser, draft)


def sign(browser: Client, application: Application) -> str:
    page = browser.get(address("sign", application))
    sent = SIGNED | {"wording": page.context["wording"]}
    return browser.post(address("sign", application), sent).headers["Location"]


def open_continuation(browser: Client, held: Holding) -> Application:
    browser.post(reverse("educator:start"), {"kind": "continue", "holding": held.key})
    (application,) = of_educator(held.educator)
    return application


def test_nothing_is_signed_before_every_page_is_done(browser: Client, draft: Application) -> None:
    for name in ("review", "sign"):
        assert browser.get(address(name, draft)).headers["Location"] == address("application", draft)
    assert browser.post(address("sign", draft), SIGNED).headers["Location"] == address("application", draft)


def test_the_checklist_shows_fee_citation_and_who_owes_before_anyone_pays(browser: Client, draft: Application) -> None:
    html = browser.get(address("checklist", draft)).content.decode()
    assert "$200.00" in html
    assert "10-145d" in html
    assert "the college or program" in html
    assert not charged(draft.number)


def test_a_signature_files_charges_and_writes_a_letter(
    browser: Client, draft: Application, college: Organization
) -> None:
    fill(browser, draft, college)
    assert sign(browser, draft) == address("filed", draft)
    filed = for_educator(account_of(draft.educator), draft.key)
    assert filed.state == State.FILED
    assert charged(draft.number) == 20_000
    assert due_now(draft.number) == 5_000
    assert letters_about(draft.number).filter(letter="application-received").count() == 1
    html = browser.get(address("filed", draft)).content.decode()
    assert draft.number in html
    assert "What happens next" in html
    assert address("pay", draft) in html


def test_signing_twice_is_signing_once(browser: Client, draft: Application, college: Organization) -> None:
    fill(browser, draft, college)
    sent = SIGNED | {"wording": browser.get(address("sign", draft)).context["wording"]}
    for _click in range(2):
        browser.post(address("sign", draft), sent)
    assert letters_about(draft.number).count() == 1


def test_other_words_than_those_read_are_not_signed(browser: Client, draft: Application, college: Organization) -> None:
    fill(browser, draft, college)
    assert browser.post(address("sign", draft), SIGNED | {"wording": "of another day"}).status_code == 200
    assert for_educator(account_of(draft.educator), draft.key).is_draft


def test_an_unsigned_statement_is_named(browser: Client, draft: Application, college: Organization) -> None:
    fill(browser, draft, college)
    html = browser.post(address("sign", draft), {"wording": "1"}).content.decode()
    assert 'href="#id_agreed"' in html
    assert 'href="#id_signed_name"' in html


def test_a_filing_cannot_be_changed_any_more(browser: Client, draft: Application, college: Organization) -> None:
    fill(browser, draft, college)
    sign(browser, draft)
    answer = browser.post(reverse("educator:page", args=(draft.key, "preparation")), {"route": "none"})
    assert answer.headers["Location"] == address("application", draft)
    kept = for_educator(account_of(draft.educator), draft.key).answers["preparation"]
    assert kept["typed"]["route"] == "program"


def test_a_change_made_from_the_review_leads_back_to_it(
    browser: Client, draft: Application, college: Organization
) -> None:
    fill(browser, draft, college)
    html = browser.get(address("review", draft)).content.decode()
    change = reverse("educator:page", args=(draft.key, "preparation")) + "?from=review"
    assert change in html
    assert browser.post(change, {"route": "elsewhere"}).headers["Location"] == address("review", draft)


def test_a_continuation_in_the_window_is_granted_in_seconds(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding, cleared: None, order: None
) -> None:
    browser = as_(cora)
    application = open_continuation(browser, held)
    answer_conduct(browser, application)
    browser.post(reverse("educator:page", args=(application.key, "details")), {"confirmed": "yes"})
    assert sign(browser, application) == address("filed", application)
    html = browser.get(address("filed", application)).content.decode()
    assert "Granted" in html
    newer, older = holdings_of(cora)
    assert older == held
    assert newer.since == held.until


def test_the_last_page_of_a_continuation_leads_straight_to_the_review(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    browser = as_(cora)
    application = open_continuation(browser, held)
    browser.post(reverse("educator:page", args=(application.key, "details")), {"confirmed": "yes"})
    page = reverse("educator:page", args=(application.key, "conduct"))
    asked = browser.get(page).context["form"].asked
    assert browser.post(page, dict.fromkeys(asked, "no")).headers["Location"] == address("review", application)


def test_a_yes_to_a_question_of_conduct_goes_to_a_person(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding, cleared: None, order: None
) -> None:
    browser = as_(cora)
    application = open_continuation(browser, held)
    answer_conduct(browser, application, "yes")
    browser.post(reverse("educator:page", args=(application.key, "details")), {"confirmed": "yes"})
    sign(browser, application)
    assert for_educator(account_of(cora), application.key).state == State.FILED
    assert holdings_of(cora) == [held]


@pytest.mark.parametrize("name", ["application", "checklist", "review", "sign", "filed", "papers", "pay", "withdraw"])
def test_a_stranger_finds_nothing(
    as_: Callable[[Educator], Client], draft: Application, faye: Educator, name: str
) -> None:
    assert as_(faye).get(address(name, draft)).status_code == 404


@pytest.mark.parametrize("name", ["application", "checklist", "review", "sign", "filed", "papers", "pay", "withdraw"])
def test_who_is_not_signed_in_is_sent_to_sign_in(client: Client, draft: Application, name: str) -> None:
    assert reverse("account_login") in client.get(address(name, draft)).headers["Location"]
