"""Home, certificates, letters, receipts: what is one's own, and nobody else's; as few questions as possible."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cecs.records.applications.models import Application
from cecs.records.applications.queries import of_educator
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.correspondence.actions.compose import compose
from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator
from cecs.values import clock
from cecs.values.spans import add_years

HOME = "educator:home"


def many_lines(educator: Educator, count: int) -> None:
    """Let somebody hold several certificates that ended long ago."""
    until = clock.today() - timedelta(days=4000)
    import_register(
        [
            OlderLine(
                educator=educator,
                type="professional",
                since=add_years(until, -5),
                until=until,
                endorsements=("029",),
                issued_on=add_years(until, -5),
                printed_name=educator.printed_name,
            )
            for _line in range(count)
        ]
    )


def asked_for(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def test_home_shows_what_is_held_how_long_it_runs_and_what_to_do(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    html = as_(cora).get(reverse(HOME)).content.decode()
    assert held.number in html
    assert "Ends in 139 days" in html or "Ends in 140 days" in html
    assert "Continue it" in html
    assert cora.number in html
    assert cora.born_on is not None
    assert cora.born_on.isoformat() not in html


def test_somebody_who_holds_nothing_is_shown_where_to_begin(browser: Client) -> None:
    html = browser.get(reverse(HOME)).content.decode()
    assert reverse("educator:apply") in html
    assert "You hold no certificate" in html


def test_a_longer_list_asks_no_more_questions(as_: Callable[[Educator], Client], dan: Educator) -> None:
    browser = as_(dan)
    many_lines(dan, 1)
    few = asked_for(browser, reverse(HOME))
    many_lines(dan, 9)
    assert asked_for(browser, reverse(HOME)) == few


def test_a_continuation_is_offered_in_its_window_and_explained_before_it(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    browser = as_(cora)
    page = reverse("educator:certificate", args=(held.key,))
    assert "Continue it" in browser.get(page).content.decode()
    with clock.at(clock.today() - timedelta(days=365)):
        early = browser.get(page).content.decode()
        sent = browser.post(reverse("educator:start"), {"kind": "continue", "holding": held.key})
    assert "Continue it" not in early
    assert sent.status_code == 404


def test_starting_twice_opens_one_draft(as_: Callable[[Educator], Client], cora: Educator, held: Holding) -> None:
    browser = as_(cora)
    asked = {"kind": "continue", "holding": held.key}
    first, second = (browser.post(reverse("educator:start"), asked) for _click in range(2))
    assert len(of_educator(cora)) == 1
    assert of_educator(cora)[0].key in first.headers["Location"]
    assert of_educator(cora)[0].key in second.headers["Location"]


def test_nobody_starts_with_another_persons_certificate(browser: Client, held: Holding) -> None:
    assert browser.post(reverse("educator:start"), {"kind": "continue", "holding": held.key}).status_code == 404


def test_a_first_application_is_opened_once(browser: Client, ada: Educator) -> None:
    for _click in range(2):
        browser.post(reverse("educator:apply"), {"endorsement": "030"})
    (application,) = of_educator(ada)
    assert application.endorsement_codes == ("030",)
    assert application.certificate == "initial"


def test_an_endorsement_must_be_chosen(browser: Client) -> None:
    assert 'href="#id_endorsement"' in browser.post(reverse("educator:apply"), {}).content.decode()


def test_a_certificate_shows_its_history_and_what_it_authorizes(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    html = as_(cora).get(reverse("educator:certificate", args=(held.key,))).content.decode()
    assert "What it authorizes" in html
    assert "Issued" in html
    assert "Mathematics (029)" in html


def test_nobody_elses_certificate_is_there(browser: Client, held: Holding) -> None:
    for name in ("certificate", "certificate_pdf"):
        assert browser.get(reverse(f"educator:{name}", args=(held.key,))).status_code == 404


@pytest.fixture
def letter(ada: Educator) -> Letter:
    """A letter to Ada."""
    return compose(ada, letter="answer-received", about="A-2026-000001-H")


def test_letters_are_read_word_for_word(browser: Client, letter: Letter) -> None:
    assert letter.subject in browser.get(reverse("educator:letters")).content.decode()
    html = browser.get(reverse("educator:letter", args=(letter.key,))).content.decode()
    assert letter.body.splitlines()[0] in html


def test_nobody_elses_letter_is_there(as_: Callable[[Educator], Client], faye: Educator, letter: Letter) -> None:
    browser = as_(faye)
    assert browser.get(reverse("educator:letter", args=(letter.key,))).status_code == 404
    assert letter.subject not in browser.get(reverse("educator:letters")).content.decode()


def test_a_draft_waits_on_the_first_page(browser: Client, draft: Application) -> None:
    html = browser.get(reverse(HOME)).content.decode()
    assert "You have a draft" in html
    assert reverse("educator:application", args=(draft.key,)) in html
