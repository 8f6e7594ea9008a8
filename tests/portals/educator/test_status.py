"""The status of a filing: when to expect a decision, what would pause it, messages, copies, a review of a denial."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from cecs.portals.educator.expecting import expected
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application, ApplicationMove
from cecs.records.applications.queries import for_educator
from cecs.records.applications.states import State, Step
from cecs.records.certificates.models import Holding
from cecs.records.correspondence.actions.write_message import write_message
from cecs.records.correspondence.queries import messages_about
from cecs.records.credentials.actions.post_copy import post_copy
from cecs.records.credentials.queries import copies_of
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.models import Decision, Outcome
from cecs.records.determinations.queries import review_of
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_filing import address, fill, sign
from tests.portals.educator.test_kinds import opened
from tests.portals.educator.test_paying import Company, company, go_and_pay  # noqa: F401 - a fixture by name


@pytest.fixture
def filing(browser: Client, draft: Application, college: Organization) -> Application:
    """Ada's application, filed."""
    fill(browser, draft, college)
    sign(browser, draft)
    return for_educator(account_of(draft.educator), draft.key)


def decided(educator: Educator, number: int, filed_at: datetime, days: int) -> None:
    """Let the office have decided an earlier filing after so many days."""
    older = Application.objects.create(
        number=f"A-OLD-{number}",
        educator=educator,
        kind="first-certificate",
        state=State.GRANTED,
        filed_at=filed_at,
    )
    ApplicationMove.objects.create(
        application=older,
        step=Step.GRANT,
        came_from=State.DETERMINED,
        went_to=State.GRANTED,
        by="Ezra",
        at=filed_at + timedelta(days=days),
    )


def test_nothing_is_promised_on_too_few_decisions(browser: Client, filing: Application, ben: Educator) -> None:
    for number in range(4):
        decided(ben, number, clock.now() - timedelta(days=365), 30)
    assert expected(filing) is None
    assert "You can expect" not in browser.get(address("application", filing)).content.decode()


def test_the_range_comes_from_decisions_of_the_same_month(browser: Client, filing: Application, ben: Educator) -> None:
    assert filing.filed_at is not None
    for number in range(10):
        decided(ben, number, clock.now() - timedelta(days=365), 20 + number)
    for number in range(10, 20):
        decided(ben, number, clock.now() - timedelta(days=180), 90)
    found = expected(filing)
    assert found is not None
    assert "10 decisions" in found.rests_on
    first, last = (filing.filed_at + timedelta(days=days) for days in (22, 27))
    assert date_format(first, "DATE_FORMAT") in found.words
    assert date_format(last, "DATE_FORMAT") in found.words
    assert "You can expect the decision between" in browser.get(address("application", filing)).content.decode()


def test_another_month_serves_where_the_own_one_has_too_few(filing: Application, ben: Educator) -> None:
    for number in range(6):
        decided(ben, number, clock.now() - timedelta(days=180), 90)
    found = expected(filing)
    assert found is not None
    assert "in the last two years" in found.rests_on


def test_a_filing_that_waits_too_long_is_told_so(filing: Application, ben: Educator) -> None:
    for number in range(6):
        decided(ben, number, clock.now() - timedelta(days=180), 10)
    filing.filed_at = clock.now() - timedelta(days=60)
    found = expected(filing)
    assert found is not None
    assert "takes longer than usual" in found.words


def test_what_would_pause_it_is_said(browser: Client, filing: Application) -> None:
    html = browser.get(address("application", filing)).content.decode()
    assert "What would pause it" in html
    assert "no certificate is issued before it is paid" in html
    assert "we wait for" in html


def test_what_others_sent_is_receipted(browser: Client, filing: Application, gil: Account) -> None:
    says = {"level": "bachelor", "field": "biology", "institution": "Nutmeg", "conferred": "2020-05-18"}
    file_evidence(
        filing.educator, "degree", says, source="institution", source_name="Nutmeg", by=gil, received_on=clock.today()
    )
    html = browser.get(address("application", filing)).content.decode()
    assert "What others sent us" in html
    assert "Waits to be checked" in html
    assert len(evidence_of(filing.educator)) == 1


def test_messages_go_both_ways(
    browser: Client, filing: Application, delia: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = address("messages", filing)
    assert 'data-hold="message-' in browser.get(place).content.decode()  # a time-out takes nothing that was typed
    assert 'href="#id_words"' in browser.post(place, {"words": " "}).content.decode()
    for _click in range(2):
        browser.post(place, {"words": "When will you decide?"})
    assert len(messages_about(filing.educator, filing.number)) == 1
    monkeypatch.setattr("cecs.portals.shared.access.took_second_step", lambda _request: True)
    staff = Client()
    staff.force_login(delia)
    assert "An educator wrote a message" in staff.get(reverse("desk:tasks")).content.decode()
    desk = reverse("desk:messages", args=(filing.key,))
    assert "When will you decide?" in staff.get(desk).content.decode()
    staff.post(desk, {"words": "In about two weeks."})
    html = browser.get(address("application", filing)).content.decode()
    assert "In about two weeks." in html
    assert "The Bureau" in html
    assert "Delia" not in html


def test_a_stranger_reads_and_writes_nothing(
    as_: Callable[[Educator], Client], filing: Application, faye: Educator
) -> None:
    write_message(filing.educator, "Mine.", about=filing.number, by=account_of(filing.educator))
    browser = as_(faye)
    for name in ("messages", "ask_review"):
        assert browser.get(address(name, filing)).status_code == 404
        assert browser.post(address(name, filing), {"words": "?"}).status_code == 404


def test_a_draft_has_no_messages(browser: Client, draft: Application) -> None:
    assert browser.get(address("messages", draft)).headers["Location"] == address("application", draft)


@pytest.fixture
def denied(filing: Application, ezra: Account) -> Decision:
    """Ada's application, denied."""
    Application.objects.filter(pk=filing.pk).update(state=State.DENIED)
    return Decision.objects.create(
        number="D-1", application=filing, outcome=Outcome.DENY, by=ezra, because="The course is not shown."
    )


def test_a_denial_tells_until_when_a_review_can_be_asked_for(browser: Client, denied: Decision) -> None:
    html = browser.get(address("application", denied.application)).content.decode()
    assert "You can ask for a review of this decision" in html
    place = address("ask_review", denied.application)
    assert "The course is not shown." in browser.get(place).content.decode()
    assert 'href="#id_words"' in browser.post(place, {}).content.decode()
    for _click in range(2):
        browser.post(place, {"words": "It was counted elsewhere."})
    assert review_of(denied) is not None
    html = browser.get(address("application", denied.application)).content.decode()
    assert "You asked for a review" in html
    assert place not in html


def test_after_the_last_day_no_review_is_offered(browser: Client, denied: Decision) -> None:
    with clock.at(clock.today() + timedelta(days=60)):
        html = browser.get(address("application", denied.application)).content.decode()
        assert "You can ask for a review" not in html
        answer = browser.post(address("ask_review", denied.application), {"words": "Late."})
    assert answer.status_code in {302, 404}
    assert review_of(denied) is None


def test_only_a_denial_is_reviewed(browser: Client, filing: Application) -> None:
    place = address("ask_review", filing)
    assert browser.get(place).headers["Location"] == address("application", filing)


def test_a_duplicate_is_sent_where_it_is_wanted_and_followed_to_the_mail(
    as_: Callable[[Educator], Client],
    ezra: Account,
    gil: Account,
    cora: Educator,
    held: Holding,
    company: Company,  # noqa: F811 - the fixture
) -> None:
    sign_standing_order("duplicate", by=ezra, since=clock.today())
    browser = as_(cora)
    html = browser.get(reverse("educator:copies")).content.decode()
    assert "$50.00" in html
    application = opened(browser, held, "duplicate")
    browser.post(reverse("educator:page", args=(application.key, "details")), {"confirmed": "yes"})
    place = reverse("educator:page", args=(application.key, "delivery"))
    assert "1 Elm Street" in browser.get(place).content.decode()
    assert 'href="#id_other"' in browser.post(place, {"where": "elsewhere"}).content.decode()
    browser.post(place, {"where": "elsewhere", "other": "Cora Delgado\n9 Oak Street\nHartford, CT 06103"})
    sign(browser, application)
    browser.get(go_and_pay(browser, company, application))
    (copy,) = copies_of(cora)
    assert (copy.number, copy.address) == (1, "Cora Delgado, 9 Oak Street, Hartford, CT 06103")
    assert "Being printed" in browser.get(reverse("educator:copies")).content.decode()
    post_copy(copy, by=gil)
    assert "In the mail since" in browser.get(address("application", application)).content.decode()
