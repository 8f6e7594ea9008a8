"""The file on one screen: person, evidence, findings beside the law, money, letters, history."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock
from tests.portals.desk.conftest import As, file_for

pytestmark = pytest.mark.django_db


def opened(browser: Client, application: Application) -> str:
    return browser.get(reverse("desk:file", args=(application.key,))).content.decode()


def test_everything_about_it_stands_on_one_screen(staff_as: As, delia: Account, filed: Application) -> None:
    """Person, evidence with its source, law, money, letters, history."""
    page = opened(staff_as(delia), filed)
    for words in (
        filed.number,
        filed.educator.number,
        "Nutmeg State College",
        "Official report",
        "R.C.S.A. § 10-145d-451",
        "$150.00",
        "Still owed",
        "Signed and filed",
        "We have your application",
        "Have you ever been convicted of a crime?",
    ):
        assert words in page, words


def test_a_finding_names_the_evidence_it_rests_on(staff_as: As, delia: Account, mine: Application) -> None:
    """As a link to it, on the same screen."""
    page = opened(staff_as(delia), mine)
    (score,) = [one for one in evidence_of(mine.educator) if one.says.get("test") == "praxis_5236"]
    assert f'href="#{score.number}"' in page
    assert f'id="{score.number}"' in page


def test_taking_up_is_one_button(staff_as: As, delia: Account, filed: Application) -> None:
    """Twice is once."""
    browser = staff_as(delia)
    for _twice in range(2):
        browser.post(reverse("desk:take_up", args=(filed.key,)))
    filed.refresh_from_db()
    assert (filed.state, filed.with_whom) == (State.WITH_EVALUATOR, delia)


def test_what_a_colleague_has_can_be_read_and_not_determined(staff_as: As, mine: Application, ezra: Account) -> None:
    """A supervisor reads it; no button to agree."""
    page = opened(staff_as(ezra), mine)
    assert "Agree" not in page
    assert mine.number in page


def test_a_supervisor_gives_a_file_away(staff_as: As, ezra: Account, delia: Account, filed: Application) -> None:
    """From then on it is hers."""
    staff_as(ezra).post(reverse("desk:give_to", args=(filed.key,)), {"to": delia.pk})
    filed.refresh_from_db()
    assert filed.with_whom == delia


def test_a_draft_is_nobodys_business(staff_as: As, delia: Account, filed: Application) -> None:
    """Before the signature there is no such file."""
    Application.objects.filter(pk=filed.pk).update(state=State.DRAFT)
    assert staff_as(delia).get(reverse("desk:file", args=(filed.key,))).status_code == 404


def test_a_disclosure_stands_out(staff_as: As, delia: Account, filed: Application) -> None:
    """A yes to a question of conduct, with the explanation."""
    page = {"typed": {"explanation": "I was nineteen."}, "disclosed": ["convicted"]}
    Application.objects.filter(pk=filed.pk).update(answers={"conduct": page})
    shown = opened(staff_as(delia), filed)
    assert "At least one question was answered yes" in shown
    assert "I was nineteen." in shown


def test_an_own_copy_is_marked(staff_as: As, delia: Account, filed: Application, ada: Educator) -> None:
    """It counts for the preview only, so the evaluator sees whose it is."""
    assert ada.account is not None
    says = {"level": "master", "field": "biology", "conferred": "2026-05-01"}
    file_evidence(ada, "degree", says, source="applicant", source_name="", by=ada.account, received_on=clock.today())
    assert "Own copy" in opened(staff_as(delia), filed)


def test_more_evidence_asks_no_more_questions(
    staff_as: As,
    delia: Account,
    lacking: Application,
    gil: Account,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """As many for ten pieces as for nine."""
    browser = staff_as(delia)
    opened(browser, lacking)
    with django_assert_max_num_queries(80) as first:
        opened(browser, lacking)
    says = {"test": "praxis_5235", "taken": "2026-01-10", "score": 160, "official": True}
    educator = lacking.educator
    file_evidence(
        educator, "assessment", says, source="testing-company", source_name="ETS", by=gil, received_on=clock.today()
    )
    with django_assert_max_num_queries(len(first)):
        opened(browser, lacking)


def test_a_mark_that_is_not_known_stands_among_what_to_look_at(
    staff_as: As, delia: Account, unknown_mark: Application
) -> None:
    """Mina's test: a person must settle it."""
    page = opened(staff_as(delia), unknown_mark)
    assert "Give your answer" in page
    assert "Needs a person&#x27;s review" in page


def test_another_persons_file_shows_nothing_of_this_one(
    staff_as: As, delia: Account, filed: Application, mina: Educator, staff: Staff
) -> None:
    """No evidence strays."""
    other = file_for(mina, "015", staff)
    page = opened(staff_as(delia), other)
    assert not any(one.number in page for one in evidence_of(filed.educator))
