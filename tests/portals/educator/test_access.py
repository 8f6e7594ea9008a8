"""Every address of this portal, by everyone: what is not one's own is not there, and no secret stands on any page."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from cecs.records.applications.models import Application
from cecs.records.certificates.models import Holding
from cecs.records.correspondence.queries import letters_to
from cecs.records.educators.actions.keep_ssn import keep_ssn
from cecs.records.educators.models import Educator
from cecs.records.organizations.models import Organization
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_filing import fill, sign

SSN = "078051120"
ANYONES = {"self_check", "check_result", "check_again", "check_step", "which"}
PORTAL = "cecs.portals.educator.urls"


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    """Give the name of every address below."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        elif pattern.name:
            yield pattern.name


OWN = sorted(set(names(get_resolver(PORTAL).url_patterns)) - ANYONES)
KEYED = {
    "certificate": "holding",
    "certificate_pdf": "holding",
    "add": "holding",
    "letter": "letter",
    "receipt": "nothing",
    "document": "nothing",
}
WITHOUT_KEY = {
    "home", "person", "waiting", "address", "apply", "start", "permit", "letters", "profile", "other_name",
    "legal_name", "birth_date", "ssn", "phone", "language", "facts", "data", "data_json",
    "copies", "tests", "score_missing", "waiver",
}  # fmt: skip
NAMED = {"cover_sheet": 1, "page": 1, "save": 1, "send_new": 1, "item": 2, "save_item": 2, "remove": 2, "send_for": 2}


@pytest.fixture
def adas(browser: Client, draft: Application, college: Organization, held: Holding) -> dict[str, str]:
    """The keys of what is Ada's (and of Cora's certificate)."""
    fill(browser, draft, college)
    sign(browser, draft)
    letter = letters_to(draft.educator)[0]
    return {"application": draft.key, "letter": letter.key, "holding": held.key, "nothing": "AAAAAAAAAAAAAAAA"}


def place(name: str, keys: dict[str, str]) -> str:
    """Give an address with the keys it takes."""
    if name in WITHOUT_KEY:
        return reverse(f"educator:{name}")
    if name == "dispute":
        return reverse("educator:dispute", args=("certificate", keys["holding"]))
    key = keys[KEYED.get(name, "application")]
    return reverse(f"educator:{name}", args=(key, *("education", "e1")[: NAMED.get(name, 0)]))


@pytest.mark.parametrize("name", OWN)
def test_a_stranger_must_sign_in(client: Client, adas: dict[str, str], name: str) -> None:
    client.logout()
    for ask in (client.get, client.post):
        answer = ask(place(name, adas))
        assert answer.status_code == 302
        assert reverse("account_login") in answer.headers["Location"]


@pytest.mark.parametrize("name", sorted(set(OWN) - WITHOUT_KEY))
def test_another_educator_finds_nothing(
    as_: Callable[[Educator], Client], adas: dict[str, str], faye: Educator, name: str
) -> None:
    browser = as_(faye)
    assert browser.post(place(name, adas)).status_code in {404, 405}
    assert browser.get(place(name, adas)).status_code in {404, 405}


def test_no_secret_stands_on_any_page(browser: Client, adas: dict[str, str], ada: Educator) -> None:
    keep_ssn(ada, SSN, by=account_of(ada))
    assert ada.born_on is not None
    secrets = {SSN, f"{SSN[:3]}-{SSN[3:5]}-{SSN[5:]}", *days(ada.born_on)}
    for name in OWN:
        answer = browser.get(place(name, adas))
        html = answer.content.decode() if answer.status_code == 200 else ""
        assert not [secret for secret in secrets if secret in html], name


def days(born_on: date) -> set[str]:
    """Give a birth date as anyone might write it."""
    return {
        born_on.isoformat(),
        f"{born_on:%m/%d/%Y}",
        f"{born_on:%B} {born_on.day}, {born_on.year}",
        f"{born_on:%b}. {born_on.day}, {born_on.year}",
    }


@pytest.mark.parametrize("name", OWN)
def test_no_address_carries_a_number_or_a_name(adas: dict[str, str], ada: Educator, name: str) -> None:
    address = place(name, adas)
    assert ada.number not in address
    assert "A-20" not in address
    assert "Whitcomb" not in address
