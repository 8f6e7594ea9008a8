"""The worklist: who is this person, what was granted without one, what stood in somebody's way."""

from datetime import date

import pytest
from django.urls import reverse

from cecs.demo import cast
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.educators.actions.match import match_person
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import MAYBE_SAME, educator_of
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.actions.open_task import open_task
from cecs.records.worklist.models import Task
from cecs.records.worklist.queries import open_task_about
from cecs.values import clock
from tests.cast import sign_up
from tests.portals.desk.conftest import As

pytestmark = pytest.mark.django_db
TASKS = reverse("desk:tasks")


def address(task: Task) -> str:
    return reverse("desk:task", args=(task.key,))


@pytest.fixture
def maybe(mina: Educator) -> Task:
    """Ada signs in and tells a name and a birthday very like Mina's."""
    account = sign_up(cast.ADA)
    assert isinstance(mina.born_on, date)
    match_person(account, given="Mina", family="Castelanos", born_on=mina.born_on)
    task = open_task_about(MAYBE_SAME, account.key)
    assert task is not None
    return task


@pytest.fixture
def barrier(db: None) -> Task:
    """Somebody could not use the site."""
    words = "The button has no name."
    return open_task("accessibility-feedback", "k1", words=words, what=words, where="/apply/", email="a@example.org")


@pytest.mark.parametrize("who", ["delia", "ezra", "gil"])
def test_staff_see_what_waits(staff_as: As, who: str, barrier: Task, request: pytest.FixtureRequest) -> None:
    """Evaluator, supervisor and clerk."""
    page = staff_as(request.getfixturevalue(who)).get(TASKS).content.decode()
    assert "Somebody met a barrier on this site" in page
    assert "The button has no name." in page


@pytest.mark.parametrize("who", ["june", "hana"])
def test_others_do_not(staff_as: As, who: str, barrier: Task, request: pytest.FixtureRequest) -> None:
    """No such page."""
    browser = staff_as(request.getfixturevalue(who))
    assert browser.get(TASKS).status_code == 404
    assert browser.get(address(barrier)).status_code == 404


def test_a_barrier_is_finished_with_what_came_of_it(staff_as: As, delia: Account, barrier: Task) -> None:
    """Who and when stand in the list of what was finished."""
    browser = staff_as(delia)
    assert "/apply/" in browser.get(address(barrier)).content.decode()
    browser.post(address(barrier), {"outcome": "mended"})
    barrier.refresh_from_db()
    assert (barrier.outcome, barrier.done_by) == ("mended", delia)
    page = browser.get(TASKS).content.decode()
    assert "It is mended" in page
    assert "Delia Brandt" in page


def test_what_was_promised_by_a_day_says_so_and_when_it_is_late(staff_as: As, delia: Account, db: None) -> None:
    """The day stands in the list and on the task."""
    task = open_task("accessibility-feedback", "k1", words="No name.", due_on=date(2026, 3, 6))
    with clock.at(date(2026, 3, 6)):
        browser = staff_as(delia)
        assert not task.is_late
        for page in (browser.get(TASKS), browser.get(address(task))):
            assert "Due on March 6, 2026" in page.content.decode()
    with clock.at(date(2026, 3, 7)):
        browser = staff_as(delia)
        assert task.is_late
        for page in (browser.get(TASKS), browser.get(address(task))):
            assert "Was due on March 6, 2026" in page.content.decode()


def test_finishing_without_an_outcome_asks_for_one(staff_as: As, delia: Account, barrier: Task) -> None:
    """Nothing is finished by a slip."""
    assert "Choose what came of it." in staff_as(delia).post(address(barrier), {"outcome": ""}).content.decode()
    barrier.refresh_from_db()
    assert barrier.is_open


def test_a_finished_task_is_only_read(staff_as: As, delia: Account, ezra: Account, barrier: Task) -> None:
    """The second to come sees who was first."""
    finish_task(barrier, ezra, "answered")
    browser = staff_as(delia)
    page = browser.get(address(barrier)).content.decode()
    assert "Ezra Coleman" in page
    assert "Finish this task" not in page
    browser.post(address(barrier), {"outcome": "mended"})
    barrier.refresh_from_db()
    assert barrier.outcome == "answered"


def test_a_maybe_shows_both_people(staff_as: As, gil: Account, mina: Educator, maybe: Task) -> None:
    """What was told, and whom it may be."""
    page = staff_as(gil).get(address(maybe)).content.decode()
    assert "Castelanos" in page
    assert "Mina Castellanos" in page
    assert mina.number in page


def test_a_maybe_that_is_new_is_entered(staff_as: As, gil: Account, maybe: Task) -> None:
    """The account that waited has a record of its own."""
    staff_as(gil).post(address(maybe), {"who": "new"})
    account = sign_up(cast.ADA)
    found = educator_of(account)
    assert found is not None
    assert found.printed_name == "Mina Castelanos"


def test_a_maybe_that_is_known_is_linked(staff_as: As, gil: Account, mina: Educator, maybe: Task) -> None:
    """Where the known record has no account yet."""
    Educator.objects.filter(pk=mina.pk).update(account=None)
    staff_as(gil).post(address(maybe), {"who": mina.number})
    assert educator_of(sign_up(cast.ADA)) == mina


def test_a_record_somebody_signs_in_to_is_not_given_to_another(
    staff_as: As, gil: Account, mina: Educator, maybe: Task
) -> None:
    """The page says so, and the task stays."""
    page = staff_as(gil).post(address(maybe), {"who": mina.number}).content.decode()
    assert "signs in with another account already" in page
    maybe.refresh_from_db()
    assert maybe.is_open


def test_a_sample_leads_to_its_file(staff_as: As, ezra: Account, gil: Account, filed: Application) -> None:
    """For those who may open files; a clerk sees the task only."""
    task = open_task("decision.sample", filed.number, decision="D-1", order="S-1")
    link = reverse("desk:file", args=(filed.key,))
    assert link in staff_as(ezra).get(address(task)).content.decode()
    assert link not in staff_as(gil).get(address(task)).content.decode()


def test_a_task_of_a_kind_nobody_named_can_be_finished(staff_as: As, delia: Account) -> None:
    """Under its own name."""
    task = open_task("payment.unknown", "x", words="A payment nobody asked for")
    browser = staff_as(delia)
    assert "A payment nobody asked for" in browser.get(TASKS).content.decode()
    browser.post(address(task), {"outcome": "done"})
    task.refresh_from_db()
    assert not task.is_open


def test_a_task_that_is_not_there(staff_as: As, delia: Account) -> None:
    """A wrong key."""
    assert staff_as(delia).get(reverse("desk:task", args=("no-such",))).status_code == 404
