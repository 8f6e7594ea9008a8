"""Nutrition staff authorize, approve, refuse, look and end; families see each at once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cecs.demo import cast
from cecs.records.accounts.models import Account
from cecs.records.meals.actions.propose_serving import propose_serving
from cecs.records.meals.models import MealCategory, Serving
from cecs.records.meals.proposals import Proposal
from cecs.records.organizations.models import Organization
from cecs.values import clock
from tests.cast import sign_up
from tests.portals.conftest import As

HOME, RUNNING, AUTHORIZE = reverse("nutrition:home"), reverse("nutrition:running"), reverse("nutrition:authorize")
TOWN = reverse("public:meals_town", args=["hartford"])


@pytest.fixture
def kay(db: None) -> Account:
    """Nutrition staff."""
    return sign_up(cast.KAY)


@pytest.fixture
def proposed(ivan: Account, hartford: Organization) -> Serving:
    """A community-wide site, as Ivan proposed it."""
    wish = Proposal(
        town="Hartford", name="North School", category=MealCategory.COMMUNITY, since=clock.today(),
        days=(0, 1, 2, 3, 4, 5, 6),
        hours=(("11:00", "12:30"),),
    )  # fmt: skip
    return propose_serving(wish, hartford, by=ivan)


def authorization(**changed: str) -> dict[str, str]:
    return {
        "category": "community", "place": "Hartford", "rests_on": "A nationwide waiver", "link": "",
        "since": clock.today().isoformat(), "until": "", **changed,
    }  # fmt: skip


def at(name: str, serving: Serving) -> str:
    return reverse(f"nutrition:{name}", args=[serving.key])


def test_without_an_authorization_nothing_is_published(staff_as: As, kay: Account, proposed: Serving) -> None:
    html = staff_as(kay).post(at("approve", proposed), follow=True).content.decode()
    assert "No program of this category is authorized" in html
    assert Client().get(TOWN).status_code == 404


def test_from_a_proposal_to_families(staff_as: As, kay: Account, proposed: Serving) -> None:
    browser = staff_as(kay)
    assert "North School" in browser.get(HOME).content.decode()
    assert "A nationwide waiver" in browser.post(AUTHORIZE, authorization(), follow=True).content.decode()
    assert "is public now" in browser.post(at("approve", proposed), follow=True).content.decode()
    assert "North School" in browser.get(RUNNING).content.decode()
    assert "North School" in Client().get(TOWN).content.decode()


def test_found_closed_families_are_not_sent_there(staff_as: As, kay: Account, proposed: Serving) -> None:
    browser = staff_as(kay)
    browser.post(AUTHORIZE, authorization())
    browser.post(at("approve", proposed))
    browser.post(at("look", proposed), {"on": clock.today().isoformat(), "is_open": "no", "words": "Locked"})
    assert "Found closed" in Client().get(TOWN).content.decode()
    assert "Closed" in browser.get(RUNNING).content.decode()


def test_a_site_ends(staff_as: As, kay: Account, proposed: Serving) -> None:
    browser = staff_as(kay)
    browser.post(AUTHORIZE, authorization())
    browser.post(at("approve", proposed))
    tomorrow = clock.today() + timedelta(days=1)
    browser.post(at("end", proposed), {"until": tomorrow.isoformat(), "because": "Schools open"})
    assert "North School" not in Client().get(TOWN, {"on": tomorrow.isoformat()}).content.decode()


def test_a_refusal_says_why_to_the_district(staff_as: As, kay: Account, ivan: Account, proposed: Serving) -> None:
    browser = staff_as(kay)
    assert "Say why" in browser.post(at("refuse", proposed), {"because": ""}).content.decode()
    browser.post(at("refuse", proposed), {"because": "Give the street"})
    assert "Give the street" in staff_as(ivan).get(reverse("employer:home")).content.decode()


@pytest.mark.parametrize("changed", [{"rests_on": ""}, {"place": ""}, {"category": ""}, {"since": ""}])
def test_an_authorization_lacks_nothing(staff_as: As, kay: Account, changed: dict[str, str]) -> None:
    assert "There is a problem" in staff_as(kay).post(AUTHORIZE, authorization(**changed)).content.decode()


def test_a_look_of_tomorrow_is_refused(staff_as: As, kay: Account, proposed: Serving) -> None:
    tomorrow = (clock.today() + timedelta(days=1)).isoformat()
    told = {"on": tomorrow, "is_open": "yes", "words": ""}
    assert "still to come" in staff_as(kay).post(at("look", proposed), told).content.decode()


@pytest.mark.parametrize("address", [HOME, RUNNING, AUTHORIZE])
def test_nobody_else_gets_in(staff_as: As, gil: Account, address: str) -> None:
    assert staff_as(gil).get(address).status_code == 404


@pytest.mark.parametrize("name", ["serving", "refuse", "look", "end"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages(staff_as: As, kay: Account, proposed: Serving, name: str, language: str) -> None:
    html = staff_as(kay).get(at(name, proposed), headers={"accept-language": language}).content.decode()
    assert html.count("<h1") == 1


def test_a_site_that_is_none_is_not_found(staff_as: As, kay: Account) -> None:
    assert staff_as(kay).get(reverse("nutrition:serving", args=["nothing"])).status_code == 404
