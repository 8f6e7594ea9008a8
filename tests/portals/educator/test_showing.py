"""Records in words: days left, standings, stories, answers. What is shown is what is so."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cecs.eligibility.findings import FeeOwed
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.answers import as_data, seal
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.assessments import assessments_for
from cecs.portals.educator.drafts import draft_of
from cecs.portals.educator.forms.filing import ConductForm
from cecs.portals.educator.forms.places import countries
from cecs.portals.educator.forms.preparation import DegreeForm
from cecs.portals.educator.pages import ASSESSMENTS, EDUCATION, PREPARATION, Page
from cecs.portals.educator.showing.cards import card_of, story_of
from cecs.portals.educator.showing.groups import grouped
from cecs.portals.educator.showing.money import fee_rows
from cecs.portals.educator.showing.rows import amount, answers_in_words, day
from cecs.portals.educator.showing.titles import NOW, STATES, STEPS, title_of
from cecs.portals.educator.task_list import done_words, first_undone, is_ready, sections_of
from cecs.portals.educator.tellings import Teller, telling
from cecs.records.applications.models import Application
from cecs.records.applications.states import State, Step
from cecs.records.certificates.models import Holding
from cecs.records.educators.models import Educator
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_filing import address, fill, sign
from tests.portals.educator.test_pages import DEGREE


@pytest.fixture
def law(db: None) -> Law:
    """Today's law."""
    return law_on(clock.today())


def asked(application: Application, page: Page, law: Law, **kept: object) -> Asked:
    """A page as it stands when this is kept of it."""
    application.answers = {page.name: kept} if kept else {}
    teller = Teller(application.kind, ["030"], law, "en")
    return Asked(application, page, telling(teller, page.name), law)


def test_a_page_nobody_opened_is_not_started(draft: Application, law: Law) -> None:
    assert asked(draft, PREPARATION, law).state == "todo"


def test_a_page_with_a_mistake_is_in_progress(draft: Application, law: Law) -> None:
    assert asked(draft, PREPARATION, law, typed={"route": "program"}).state == "started"


def test_a_page_that_makes_sense_is_done(draft: Application, law: Law) -> None:
    assert asked(draft, PREPARATION, law, typed={"route": "none"}).state == "done"


def test_a_list_is_done_only_when_its_educator_says_so(draft: Application, law: Law) -> None:
    assert asked(draft, EDUCATION, law, items={"e1": DEGREE}, typed={}).state == "started"
    assert asked(draft, EDUCATION, law, items={"e1": DEGREE}, typed={}, through=True).state == "done"


def test_half_an_entry_needs_attention(draft: Application, law: Law) -> None:
    half = asked(draft, EDUCATION, law, items={"e1": {"level": "bachelor"}}, typed={}, through=True)
    assert half.state == "problem"
    assert not half.entries()[0].is_whole


def test_an_entry_is_named_by_what_it_says(draft: Application, law: Law) -> None:
    (entry,) = asked(draft, EDUCATION, law, items={"e1": DEGREE}, typed={}).entries()
    assert "Nutmeg State College" in entry.line
    assert entry.says["conferred"] == "2026-05-18"


def test_entries_are_numbered_on_and_never_twice(draft: Application, law: Law) -> None:
    page = asked(draft, EDUCATION, law, items={"e1": DEGREE, "e2": DEGREE}, typed={}, count=2)
    assert page.next_entry == "e3"
    assert asked(draft, EDUCATION, law, **page.without("e2")).next_entry == "e3"


def test_facts_on_file_count_as_an_answer(draft: Application, law: Law) -> None:
    page = asked(draft, ASSESSMENTS, law)
    known = Asked(page.application, page.page, page.told, page.law, known=2)
    assert known.state == "done"
    assert known.hint == "2 on file already"


def test_a_change_of_what_is_kept_changes_its_mark() -> None:
    assert seal({"typed": {"a": "1"}}) == seal({"typed": {"a": "1"}})
    assert seal({"typed": {"a": "1"}}) != seal({"typed": {"a": "2"}})


def test_the_signature_waits_for_every_page(browser: Client, draft: Application, college: Organization) -> None:
    before = draft_of(draft, account_of(draft.educator)).pages
    assert not is_ready(before)
    assert sections_of(draft, before)[-1].tasks[-1].state == "blocked"
    assert done_words(before) == "0 of 6 pages done"
    first = first_undone(before)
    assert first is not None
    assert first.page.name == "details"


def test_when_all_is_done_the_signature_is_next(browser: Client, draft: Application, college: Organization) -> None:
    fill(browser, draft, college)
    draft.refresh_from_db()
    after = draft_of(draft, account_of(draft.educator)).pages
    assert is_ready(after)
    assert first_undone(after) is None
    assert sections_of(draft, after)[-1].tasks[-1].url == address("review", draft)


def test_a_certificate_says_how_long_it_runs(held: Holding, law: Law) -> None:
    card = card_of(held, law)
    assert card.standing_words == "In force"
    assert card.left_words.startswith("Ends in 1")
    assert card.endorsements == ["Mathematics (029)"]


@pytest.mark.parametrize(("before", "words"), [(1, "Ends today"), (2, "Ends in 1 day"), (500, "")])
def test_days_are_counted_only_when_the_end_is_near(held: Holding, before: int, words: str) -> None:
    assert held.until is not None
    assert card_of(held, law_on(held.until - timedelta(days=before))).left_words == words


def test_a_certificate_that_ended_is_lapsed(held: Holding) -> None:
    assert held.until is not None
    card = card_of(held, law_on(held.until))
    assert card.standing == "lapsed"
    assert card.left_words == ""


def test_the_story_begins_with_the_issue(held: Holding) -> None:
    assert [event.title for event in story_of(held)] == ["Issued"]


def test_a_certificate_speaks_spanish(held: Holding, law: Law) -> None:
    with translation.override("es"):
        assert "Termina en" in card_of(held, law).left_words


def test_every_state_and_step_has_its_words() -> None:
    assert set(STATES) == set(State)
    assert set(NOW) == set(State) - {State.DRAFT}
    assert set(STEPS) == set(Step)


def test_an_application_is_named_by_what_it_asks_for(draft: Application, law: Law) -> None:
    assert title_of(draft, law) == "Apply for a first certificate: Biology (030)"


@pytest.mark.parametrize(("cents", "shown"), [(20_000, "$200.00"), (0, "$0.00"), (None, "Not known yet")])
def test_money_is_shown_in_the_offices_currency(cents: int | None, shown: str) -> None:
    assert amount(cents) == shown


def test_days_are_written_as_the_reader_writes_them() -> None:
    assert day(date(2026, 5, 18)) == "May 18, 2026"
    with translation.override("es"):
        assert day(date(2026, 5, 18)) == "18 de mayo de 2026"
    assert day(None) == ""


def test_the_home_country_stands_first() -> None:
    assert countries()[0] == ("US", "United States")
    with translation.override("es"):
        assert countries()[0] == ("US", "Estados Unidos")


def test_answers_are_shown_in_words() -> None:
    form = DegreeForm(data=as_data(DEGREE))
    assert form.is_valid()
    shown = {row.label: row.value for row in answers_in_words(form, "/change")}
    assert shown["Which degree?"] == "Bachelor's degree"
    assert shown["When was the degree conferred?"] == "May 18, 2026"


def test_what_was_not_answered_is_not_shown() -> None:
    form = ConductForm(data=as_data({"a": "no"}), questions=[("a", "A question?", "")])
    assert form.is_valid()
    assert [row.label for row in answers_in_words(form, "")] == ["A question?"]


def test_a_free_request_says_so_in_one_line() -> None:
    free = FeeOwed(total_cents=0, due_at_filing_cents=0, nonrefundable_cents=0, currency="USD")
    assert [row.value for row in fee_rows(free)] == ["No fee"]


def test_the_part_due_at_filing_is_inside_the_total() -> None:
    fee = FeeOwed(total_cents=20_000, due_at_filing_cents=5_000, nonrefundable_cents=5_000, currency="USD")
    assert [row.value for row in fee_rows(fee)] == ["$200.00", "$50.00", "$50.00"]


def test_a_fee_nobody_knows_is_not_guessed() -> None:
    fee = FeeOwed(total_cents=None, due_at_filing_cents=None, nonrefundable_cents=None, currency="USD")
    assert fee_rows(fee)[0].value == "Not known yet"
    assert fee_rows(None) == []


def test_what_is_owed_stands_on_the_first_page(browser: Client, draft: Application, college: Organization) -> None:
    fill(browser, draft, college)
    sign(browser, draft)
    html = browser.get(reverse("educator:home")).content.decode()
    assert "$200.00 is still owed" in html
    assert address("pay", draft) in html


def test_the_tests_of_the_field_come_first(law: Law) -> None:
    wanted, others = assessments_for(["030"], law)
    assert "praxis_5236" in dict(wanted)
    assert "praxis_5236" not in dict(others)
    assert others


def test_a_field_nobody_knows_has_no_tests_of_its_own(law: Law) -> None:
    assert "praxis_5236" not in dict(assessments_for(["999"], law)[0])


def test_what_is_missing_comes_first_and_what_does_not_apply_is_left_out(browser: Client, draft: Application) -> None:
    lines = browser.get(address("checklist", draft)).context["explained"].lines
    groups = grouped(lines)
    assert str(groups[0].title) == "Still missing"
    shown = [line for group in groups for line in group.lines]
    assert "not-applicable" not in {line.answer for line in shown}


def test_a_holder_is_asked_for_another_certificate_and_not_for_a_first_one(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    html = as_(cora).get(reverse("educator:apply")).content.decode()
    assert "Another certificate" in html
    assert "A first certificate" not in html


def test_the_self_check_is_remembered_when_one_applies(browser: Client) -> None:
    browser.post(reverse("educator:self_check"), {"want": "first-certificate"})
    browser.post(reverse("educator:check_step", args=("endorsement",)), {"endorsement": "030"})
    html = browser.get(reverse("educator:apply")).content.decode()
    assert '<option value="030" selected>' in html


def test_the_college_is_asked_for_once(browser: Client, draft: Application, college: Organization) -> None:
    prepared = {"route": "program", "college": college.key, "completed_on": "2026-05-18"}
    browser.post(reverse("educator:page", args=(draft.key, "preparation")), prepared)
    html = browser.get(reverse("educator:page", args=(draft.key, "education"))).content.decode()
    assert f'value="{college.name}"' in html
