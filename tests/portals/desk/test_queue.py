"""The lists: what waits, what is mine, in the order of filing, in a fixed number of questions."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.educators.models import Educator
from cecs.values import clock
from tests.portals.desk.conftest import As, file_for

pytestmark = pytest.mark.django_db
QUEUE = reverse("desk:queue")


def test_what_was_filed_waits_in_the_queue(staff_as: As, delia: Account, filed: Application) -> None:
    """The person, the number, what is asked for."""
    page = staff_as(delia).get(QUEUE).content.decode()
    assert "Ada Whitcomb" in page
    assert filed.number in page
    assert "Biology (030)" in page


def test_the_language_can_be_turned_on_every_list(staff_as: As, delia: Account, filed: Application) -> None:
    """The page that is turned is the one that was read."""
    for address in (QUEUE, f"{QUEUE}?list=mine"):
        page = staff_as(delia).get(address).content.decode()
        assert f'<input type="hidden" name="next" value="{address}">' in page


def test_what_came_in_today_says_so(staff_as: As, delia: Account, filed: Application) -> None:
    """Nobody counts nought days."""
    page = staff_as(delia).get(QUEUE).content.decode()
    assert "0 days ago" not in page
    assert ("today" in page) == (filed.law_as_of == clock.today())


def test_the_oldest_is_first(staff_as: As, delia: Account, filed: Application, mina: Educator, staff: Staff) -> None:
    """Fair: whoever filed first is looked at first."""
    file_for(mina, "015", staff)
    page = staff_as(delia).get(QUEUE).content.decode()
    assert page.index("Ada Whitcomb") < page.index("Mina Castellanos")


def test_the_next_is_taken_up_in_one_stroke(staff_as: As, delia: Account, filed: Application) -> None:
    """One button: the file is Delia's, and open before her."""
    answer = staff_as(delia).post(reverse("desk:next"))
    filed.refresh_from_db()
    assert (filed.state, filed.with_whom) == (State.WITH_EVALUATOR, delia)
    assert answer["Location"] == reverse("desk:file", args=(filed.key,)) + "#now"


def test_taking_the_next_of_nothing_says_so(staff_as: As, delia: Account) -> None:
    """And leads back to the list."""
    answer = staff_as(delia).post(reverse("desk:next"), follow=True)
    assert "Nothing waits to be taken up." in answer.content.decode()


def test_the_next_is_never_taken_by_a_link(staff_as: As, delia: Account, filed: Application) -> None:
    """Reading changes nothing."""
    assert staff_as(delia).get(reverse("desk:next")).status_code == 405
    filed.refresh_from_db()
    assert filed.with_whom is None


def test_each_list_holds_its_own(staff_as: As, delia: Account, mine: Application) -> None:
    """What Delia took up no longer waits."""
    browser = staff_as(delia)
    assert mine.number not in browser.get(QUEUE).content.decode()
    assert mine.number in browser.get(f"{QUEUE}?list=mine").content.decode()
    assert mine.number not in browser.get(f"{QUEUE}?list=answers").content.decode()


def test_a_list_nobody_knows_is_the_waiting_one(staff_as: As, delia: Account, filed: Application) -> None:
    """A wrong address is no error."""
    assert filed.number in staff_as(delia).get(f"{QUEUE}?list=nothing").content.decode()


def test_a_list_can_be_narrowed_to_a_kind(staff_as: As, delia: Account, filed: Application) -> None:
    """And one without any of that kind is empty."""
    browser = staff_as(delia)
    assert filed.number in browser.get(f"{QUEUE}?kind=first-certificate").content.decode()
    assert filed.number not in browser.get(f"{QUEUE}?kind=advance").content.decode()


def test_a_longer_list_asks_no_more_questions(
    staff_as: As,
    delia: Account,
    filed: Application,
    mina: Educator,
    staff: Staff,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """As many for two as for one."""
    browser = staff_as(delia)
    browser.get(QUEUE)
    with django_assert_max_num_queries(40) as first:
        browser.get(QUEUE)
    file_for(mina, "015", staff)
    with django_assert_max_num_queries(len(first)):
        browser.get(QUEUE)


def test_decisions_are_a_supervisors_list(staff_as: As, delia: Account, ezra: Account) -> None:
    """An evaluator finds no such page."""
    assert staff_as(ezra).get(reverse("desk:decisions")).status_code == 200
    assert staff_as(delia).get(reverse("desk:decisions")).status_code == 404


@pytest.mark.parametrize("who", ["gil", "june", "hana", "ivan"])
def test_nobody_else_sees_the_queue(staff_as: As, who: str, request: pytest.FixtureRequest) -> None:
    """Clerk, college, cashier, district: no such page."""
    assert staff_as(request.getfixturevalue(who)).get(QUEUE).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    """And comes back here after."""
    answer = client.get(QUEUE)
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_the_queue_speaks_spanish(staff_as: As, delia: Account, filed: Application) -> None:
    """Every word of it."""
    page = staff_as(delia).get(QUEUE, headers={"accept-language": "es"}).content.decode()
    assert "En espera" in page
    assert "Take up" not in page
