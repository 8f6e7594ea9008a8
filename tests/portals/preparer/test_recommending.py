"""A college recommends from its own approved programs, before or after the candidate applies."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cecs.demo import cast
from cecs.records.accounts.models import Account
from cecs.records.educators.actions.match import match_person
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.actions.end_officer import end_officer
from cecs.records.organizations.models import Organization, Program
from cecs.values import clock
from tests.asking import times_written
from tests.cast import sign_up
from tests.portals.preparer.conftest import BORN, program_key

pytestmark = pytest.mark.django_db
RECOMMEND = reverse("preparer:recommend")


@pytest.fixture
def told(college: Organization) -> dict[str, str]:
    """Everything a recommendation needs."""
    return {
        "given": "Ada",
        "family": "Whitcomb",
        "born_on": BORN.isoformat(),
        "ein": "",
        "program": program_key(college),
        "completed_on": (clock.today() - timedelta(days=10)).isoformat(),
        "statement": "on",
    }


def sent(browser: Client, told: dict[str, str]) -> str:
    return browser.post(RECOMMEND, told, follow=True).content.decode()


def test_a_recommendation_of_somebody_who_never_signed_in(junes: Client, told: dict[str, str]) -> None:
    """The candidate is entered, and the word is evidence."""
    page = sent(junes, told)
    one = Evidence.objects.get()
    assert "You recommended Ada Whitcomb." in page
    assert one.says["endorsements"] == ["030"]
    assert one.says["recommended"] is True
    assert (one.source, one.source_name) == ("institution", "Nutmeg State College")
    assert one.educator.account is None


def test_the_candidate_who_signs_in_later_finds_it(junes: Client, told: dict[str, str]) -> None:
    """Order does not matter."""
    sent(junes, told)
    matched = match_person(sign_up(cast.ADA), given="Ada", family="Whitcomb", born_on=BORN)
    assert matched.educator == Evidence.objects.get().educator


def test_the_candidate_who_signed_in_before_gets_it(junes: Client, told: dict[str, str], mina: Educator) -> None:
    """By EIN and birth date, no name needed."""
    assert mina.born_on is not None
    known = {"given": "", "family": "", "ein": mina.number, "born_on": mina.born_on.isoformat()}
    sent(junes, told | known)
    assert Evidence.objects.get().educator == mina


def test_recommending_twice_is_once(junes: Client, told: dict[str, str]) -> None:
    """One word, one row of history."""
    sent(junes, told)
    sent(junes, told)
    assert Evidence.objects.count() == 1
    assert times_written("evidence.recommended") == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"given": ""}, "Enter the first name, or the EIN below."),
        ({"family": ""}, "Enter the last name, or the EIN below."),
        ({"born_on": ""}, "Enter the month, the day and the year."),
        ({"program": ""}, "Choose the program the candidate completed."),
        ({"statement": ""}, "Check the box to recommend the person."),
        ({"completed_on": "2999-01-01"}, "Recommend the candidate once the program is completed, not before."),
        ({"completed_on": "1980-01-01"}, "This program was not approved on that day."),
        ({"ein": "999999999"}, "Nobody has this EIN and this birth date."),
        ({"given": "-", "family": "-"}, "A name has at least one letter in it."),
    ],
)
def test_what_does_not_hold_is_named(junes: Client, told: dict[str, str], changed: dict[str, str], words: str) -> None:
    """And neither a person nor a word is entered."""
    assert words in sent(junes, told | changed)
    assert not Evidence.objects.exists()
    assert not Educator.objects.exists()


def test_a_program_of_another_college_cannot_be_chosen(junes: Client, rivals: Client, told: dict[str, str]) -> None:
    """Not even by forging the form."""
    other = Program.objects.get(organization__code="elm")
    page = sent(junes, told | {"program": str(other.pk)})
    assert "There is a problem" in page
    assert not Evidence.objects.exists()


def test_somebody_who_may_be_known_is_not_guessed(junes: Client, told: dict[str, str], mina: Educator) -> None:
    """The EIN is asked for."""
    assert mina.born_on is not None
    near = {"given": "Mina", "family": "Castelanos", "born_on": mina.born_on.isoformat()}
    assert "Ask the candidate for their EIN" in sent(junes, told | near)
    assert not Evidence.objects.exists()


def test_an_officer_whose_office_ended_finds_no_page(junes: Client, june: Account, ezra: Account) -> None:
    """Retired in May, refused in June."""
    end_officer(june.offices.get(), by=ezra)
    assert junes.get(RECOMMEND).status_code == 404


def test_nobody_else_recommends(staff_as: object, rivals: Client, client: Client, mina: Educator) -> None:
    """An educator finds no such page; a stranger signs in first."""
    assert client.get(RECOMMEND).status_code == 302
    assert mina.account is not None
    client.force_login(mina.account)
    assert client.get(RECOMMEND).status_code == 404


def test_the_page_speaks_spanish(junes: Client) -> None:
    """Every word of it."""
    page = junes.get(RECOMMEND, headers={"accept-language": "es"}).content.decode()
    assert "Recomendar a un candidato" in page
    assert "The candidate" not in page
