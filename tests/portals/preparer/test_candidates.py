"""A college sees its own candidates, how far they have got, and can take back its word."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from cecs.demo.filing import filed_application
from cecs.records.accounts.models import Account
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.recommend import recommend
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.models import Organization
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock

pytestmark = pytest.mark.django_db
HOME = reverse("preparer:home")


def recommended(educator: Educator, college: Organization, june: Account, endorsement: str = "030") -> Evidence:
    program = college.programs.get(endorsement=endorsement)
    day = clock.today() - timedelta(days=10)
    return recommend(educator, program=program, completed_on=day, by=june, state="CT")


@pytest.fixture
def word(ada: Educator, college: Organization, june: Account) -> Evidence:
    """June's recommendation of Ada."""
    return recommended(ada, college, june)


def test_a_candidate_stands_in_the_list_with_the_state(junes: Client, word: Evidence) -> None:
    """Recommended, no transcript yet, not applied yet."""
    page = junes.get(HOME).content.decode()
    for words in ("Ada Whitcomb", "Biology (030)", "No transcript sent yet", "Has not applied yet"):
        assert words in page


def test_the_state_follows_the_application(junes: Client, word: Evidence, ada: Educator) -> None:
    """The state, never the file."""
    application = filed_application(ada, "030")
    page = junes.get(HOME).content.decode()
    assert "Applied: waits for an evaluator" in page
    assert application.number not in page


def test_another_college_sees_none_of_it(rivals: Client, word: Evidence, ada: Educator) -> None:
    """Not the list, not the person, not the word."""
    assert "Ada Whitcomb" not in rivals.get(HOME).content.decode()
    assert rivals.get(reverse("preparer:candidate", args=(ada.key,))).status_code == 404
    assert rivals.get(reverse("preparer:withdraw", args=(word.number,))).status_code == 404


def test_a_person_the_college_sent_nothing_about_is_nobody(junes: Client, mina: Educator) -> None:
    """Knowing a key shows nothing."""
    assert junes.get(reverse("preparer:candidate", args=(mina.key,))).status_code == 404


def test_a_longer_list_asks_no_more_questions(
    junes: Client,
    word: Evidence,
    mina: Educator,
    ben: Educator,
    college: Organization,
    june: Account,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """As many for three as for one."""
    junes.get(HOME)
    with django_assert_max_num_queries(30) as first:
        junes.get(HOME)
    recommended(mina, college, june, "015")
    recommended(ben, college, june)
    with django_assert_max_num_queries(len(first)):
        junes.get(HOME)


def test_the_college_takes_back_its_word(junes: Client, word: Evidence, ada: Educator) -> None:
    """With a reason; the candidate leaves the list."""
    junes.post(reverse("preparer:withdraw", args=(word.number,)), {"because": "Wrong Ada."})
    word.refresh_from_db()
    assert word.withdrawn_because == "Wrong Ada."
    assert "Ada Whitcomb" not in junes.get(HOME).content.decode()


def test_it_is_not_taken_back_without_a_reason(junes: Client, word: Evidence) -> None:
    """The evaluator will read it."""
    page = junes.post(reverse("preparer:withdraw", args=(word.number,)), {}).content.decode()
    assert "Say why." in page
    word.refresh_from_db()
    assert not word.is_withdrawn


def test_taking_back_what_was_verified_becomes_a_task(junes: Client, word: Evidence, delia: Account) -> None:
    """Somebody may have relied on it."""
    verify_evidence(word, delia)
    junes.post(reverse("preparer:withdraw", args=(word.number,)), {"because": "Not completed."})
    (task,) = open_tasks(["evidence.withdrawn"])
    assert task.subject == word.number


def test_what_is_taken_back_has_no_page_any_more(junes: Client, word: Evidence) -> None:
    """Twice is once."""
    address = reverse("preparer:withdraw", args=(word.number,))
    junes.post(address, {"because": "Wrong Ada."})
    assert junes.post(address, {"because": "Again."}).status_code == 404


def test_a_colleague_of_the_same_college_may_take_it_back(
    junes: Client, word: Evidence, gil: Account, ada: Educator
) -> None:
    """The college speaks, not the person."""
    Evidence.objects.filter(pk=word.pk).update(filed_by=gil)
    junes.post(reverse("preparer:withdraw", args=(word.number,)), {"because": "Wrong Ada."})
    word.refresh_from_db()
    assert word.is_withdrawn


def test_the_candidates_page_shows_what_was_sent(junes: Client, word: Evidence, ada: Educator) -> None:
    """With its number, by whom, and what else can be sent."""
    page = junes.get(reverse("preparer:candidate", args=(ada.key,))).content.decode()
    assert word.number in page
    assert "June Whitaker" in page
    assert "Send a transcript" in page
