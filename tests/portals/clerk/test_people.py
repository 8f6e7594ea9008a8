"""Finding the person a notice is about, and what a clerk sees of them."""

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.educators.actions.change_name import change_name
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.values import clock
from tests.portals.conftest import As

pytestmark = pytest.mark.django_db
HOME = reverse("clerk:home")


def keyed(educator: Educator, gil: Account, kind: str = "conduct") -> str:
    says = {
        "conduct": {"background_check": "record"},
        "assessment": {"test": "praxis_5236", "taken": "2026-01-10", "score": 161, "official": True},
    }[kind]
    source = {"conduct": "bureau", "assessment": "testing-company"}[kind]
    return file_evidence(
        educator, kind, says, source=source, source_name="State Police", by=gil, received_on=clock.today()
    ).number


@pytest.mark.parametrize("typed", ["Castellanos", "castel", "mina castellanos", "Castelanos"])
def test_a_person_is_found_by_name(gils: Client, mina: Educator, typed: str) -> None:
    """The beginning is enough, and one slip is forgiven."""
    page = gils.get(HOME, {"q": typed}).content.decode()
    assert "Mina Castellanos" in page
    assert mina.number in page


def test_a_person_is_found_by_number(gils: Client, mina: Educator) -> None:
    """As it stands on the notice."""
    assert "Mina Castellanos" in gils.get(HOME, {"q": mina.number}).content.decode()


def test_a_person_is_found_by_a_former_name(gils: Client, mina: Educator) -> None:
    """A notice may be older than a marriage."""
    assert mina.account is not None
    change_name(mina, given="Mina", family="Whitlock", by=mina.account)
    assert "Mina Whitlock" in gils.get(HOME, {"q": "castellanos"}).content.decode()
    page = gils.get(reverse("clerk:person", args=(mina.key,))).content.decode()
    assert "Also known as" in page
    assert "Castellanos" in page


def test_nobody_found_is_said(gils: Client, db: None) -> None:
    """With what to try next."""
    assert "Nobody in the records goes by that name or number." in gils.get(HOME, {"q": "zzz"}).content.decode()


def test_what_was_keyed_today_is_listed(gils: Client, gil: Account, mina: Educator) -> None:
    """With a way to take it back."""
    number = keyed(mina, gil, "assessment")
    page = gils.get(HOME).content.decode()
    assert number in page
    assert "Biology" in page
    assert reverse("clerk:withdraw", args=(number,)) in page


def test_the_result_of_a_check_is_kept_from_the_page(gils: Client, gil: Account, mina: Educator) -> None:
    """A clerk who finds anyone does not find out what anyone was checked for."""
    keyed(mina, gil)
    for address in (HOME, reverse("clerk:person", args=(mina.key,))):
        page = gils.get(address).content.decode()
        assert "The result is kept from this page." in page
        assert "There is a record" not in page


def test_a_person_shows_what_can_be_keyed(gils: Client, mina: Educator) -> None:
    """Six kinds of notice."""
    page = gils.get(reverse("clerk:person", args=(mina.key,))).content.decode()
    for title in ("Key a test score", "Key a background check", "Key completed induction", "Key a completed course"):
        assert title in page


def test_a_person_who_is_not_there(gils: Client) -> None:
    """A wrong key."""
    assert gils.get(reverse("clerk:person", args=("no-such",))).status_code == 404


@pytest.mark.parametrize("who", ["delia", "ezra", "june", "hana"])
def test_nobody_but_a_clerk_keys(staff_as: As, who: str, request: pytest.FixtureRequest) -> None:
    """No such page."""
    assert staff_as(request.getfixturevalue(who)).get(HOME).status_code == 404


def test_the_pages_speak_spanish(gils: Client, mina: Educator) -> None:
    """Every word of them."""
    page = gils.get(HOME, headers={"accept-language": "es"}).content.decode()
    assert "Anotar un aviso oficial" in page
    assert "What you keyed" not in page
