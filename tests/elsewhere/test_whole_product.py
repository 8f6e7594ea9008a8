"""One teacher goes through the whole product in a state whose law, money, cards, codes and numbers are others.

Signs up, says who they are, applies, pays, is evaluated and decided on, holds a paper, and is looked up.
"""

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pypdfium2
import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cecs.law.rulebook import Rulebook
from cecs.records.accounts.actions.give_role import give_role
from cecs.records.accounts.actions.open_account import open_account
from cecs.records.accounts.models import Account
from cecs.records.accounts.queries import by_email
from cecs.records.accounts.roles import Role
from cecs.records.applications.models import Application
from cecs.records.applications.queries import of_educator
from cecs.records.applications.states import State
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import holdings_of
from cecs.records.correspondence.models import Letter
from cecs.records.credentials.jobs import prove_unproved
from cecs.records.credentials.queries import proof_of
from cecs.records.determinations.actions.take_up import take_up
from cecs.records.documents.queries import readable
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import educator_of
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.payments.models import Receipt
from cecs.records.payments.queries import due_now, owed
from cecs.values import clock
from tests.gateway import AMEX, DISCOVER, Till, pay_at, till
from tests.portals.conftest import As, staff_as

__all__ = ["staff_as", "till"]

EMAIL, PASSWORD, NAME = "noor@example.org", "four quiet words here", "Noor Halvorsen"
TAKEN = date(2024, 3, 1)
SAYS: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("degree", {"level": "bachelor", "field": "mathematics", "conferred": "2024-06-30"}, "institution"),
    ("credits", {"numbers": 24}, "institution"),
    ("assessment", {"test": "lk_numbers", "taken": TAKEN.isoformat(), "score": 70}, "testing-company"),
    ("conduct", {"background_check": "clear"}, "bureau"),
)


def staff(email: str, name: str, role: Role) -> Account:
    """Someone of the office."""
    account = open_account(email, name, "en")
    give_role(account, role, None, clock.today() - timedelta(days=400))
    return account


@pytest.fixture
def noor(db: None) -> Client:
    """Noor's browser, signed up and known."""
    browser = Client()
    browser.post(reverse("account_signup"), {"printed_name": NAME, "email": EMAIL, "password1": PASSWORD})
    code = re.search(r"^\s*([A-Z0-9]{4,}-?[A-Z0-9]*)\s*$", str(mail.outbox[-1].body), re.MULTILINE)
    assert code
    browser.post(reverse("account_email_verification_sent"), {"code": code[1]})
    born = {"born_on_0": "4", "born_on_1": "1", "born_on_2": "1997"}
    browser.post(reverse("educator:person"), {"given": "Noor", "family": "Halvorsen", "born_on": "1997-04-01", **born})
    return browser


def educator() -> Educator:
    """Noor, in the records."""
    account = by_email(EMAIL)
    assert account
    known = educator_of(account)
    assert known
    return known


def page_text(browser: Client, address: str) -> str:
    """What a page says."""
    answer = browser.get(address, follow=True)
    assert answer.status_code == 200, address
    return unescape(answer.content.decode())


@pytest.fixture
def draft(noor: Client) -> Application:
    """What Noor asks for: a novice's certificate in numbers."""
    noor.post(reverse("educator:apply"), {"endorsement": "NUM"})
    (application,) = of_educator(educator())
    return application


@pytest.fixture
def filed(noor: Client, draft: Application) -> Application:
    """The same, every page answered, signed."""
    here = {"line_1": "3 Quay", "city": "Port Alder", "state": "LK", "postal_code": "LK-204", "country": "US"}
    noor.post(reverse("educator:address_here", args=(draft.key,)), here)
    noor.post(reverse("educator:page", args=(draft.key, "details")), {"confirmed": "yes"})
    noor.post(reverse("educator:page", args=(draft.key, "preparation")), {"route": "none"})
    for name in ("education", "assessments", "courses"):
        noor.post(reverse("educator:page", args=(draft.key, name)), {"then": "through"})
    conduct = reverse("educator:page", args=(draft.key, "conduct"))
    noor.post(conduct, dict.fromkeys(noor.get(conduct).context["form"].asked, "no") | {"explanation": ""})
    sign = reverse("educator:sign", args=(draft.key,))
    wording = noor.get(sign).context["wording"]
    noor.post(sign, {"agreed": "on", "signed_name": NAME, "wording": wording})
    draft.refresh_from_db()
    return draft


@pytest.fixture
def paid(noor: Client, filed: Application, till: Till) -> Application:
    """The whole fee, by a card that only this state takes."""
    answer = noor.post(reverse("educator:pay", args=(filed.key,)), {"what": "all", "amount": "all"})
    back = pay_at(answer["Location"], AMEX).headers["Location"]
    noor.get(back.partition("//")[2].partition("/")[2].join(("/", "")))
    return filed


@pytest.fixture
def granted(paid: Application, staff_as: As, noor: Client) -> Holding:
    """Evidence comes in, an evaluator agrees, a supervisor decides."""
    clerk = staff("gil@example.org", "Gil Ray", Role.CLERK)
    vera, otto = (
        staff("vera@example.org", "Vera Lind", Role.EVALUATOR),
        staff("otto@example.org", "Otto Lenz", Role.SUPERVISOR),
    )
    for kind, says, source in SAYS:
        file_evidence(
            educator(), kind, says, source=source, source_name="Port Alder", by=clerk, received_on=clock.today()
        )
    take_up(paid, vera)
    for one in evidence_of(educator()):
        verify_evidence(one, vera)
    desk = staff_as(vera)
    desk.post(reverse("desk:agree_all", args=(paid.key,)))
    desk.post(reverse("desk:complete", args=(paid.key,)))
    staff_as(otto).post(reverse("desk:decide", args=(paid.key,)), {"outcome": "grant"})
    (holding,) = holdings_of(educator())
    return holding


def test_home_speaks_of_this_state(elsewhere: Rulebook) -> None:
    html = page_text(Client(), "/")
    assert "Lakemark Teaching Certificates" in html
    assert "Port Alder LK-204" in html
    assert "Lakemark State Treasury" in html
    assert "Visa, Amex" in html
    assert "Connecticut" not in html
    assert "Praxis" not in html


def test_a_number_is_of_this_states_pattern(noor: Client) -> None:
    assert re.fullmatch(r"LK\d{6}", educator().number)


def test_a_filing_is_charged_in_this_states_money(noor: Client, filed: Application) -> None:
    assert filed.state == State.FILED
    assert (due_now(filed.number), owed(filed.number)) == (1250, 4550)
    assert "€12.50" in page_text(noor, reverse("educator:pay", args=(filed.key,)))
    spanish = Client(headers={"accept-language": "es"})
    spanish.force_login(by_email(EMAIL))  # type: ignore[arg-type]
    spanish.post(reverse("shared:set_language"), {"language": "es"})
    assert "12,50 €" in page_text(spanish, reverse("educator:pay", args=(filed.key,)))


def test_a_card_of_this_state_pays_and_another_does_not(noor: Client, filed: Application, till: Till) -> None:
    answer = noor.post(reverse("educator:pay", args=(filed.key,)), {"what": "all", "amount": "all"})
    page = pay_at(answer["Location"], DISCOVER)
    assert "not taken" in page.text
    assert owed(filed.number) == 4550
    assert not Receipt.objects.exists()


def test_the_letter_is_this_offices(noor: Client, filed: Application) -> None:
    (letter,) = Letter.objects.filter(letter="application-received")
    assert "Lakemark Teaching Office" in letter.body
    assert "ten days" in letter.body


def test_from_no_account_to_a_paper_that_anyone_can_check(noor: Client, granted: Holding) -> None:
    assert (granted.type, [one.code for one in granted.endorsements.all()]) == ("novice", ["NUM"])
    assert Receipt.objects.get().brand == "amex"
    prove_unproved()
    proof = proof_of(granted)
    assert proof
    paper = pypdfium2.PdfDocument(readable(proof.document).read())
    text = paper[0].get_textpage().get_text_range()
    for told in ("Lakemark Ministry of Schools", "Novice certificate", "NUM", "years 1-9", NAME, granted.number):
        assert told in text
    found = Client().post(reverse("public:search"), {"text": granted.number}, follow=True)
    assert "Novice certificate" in found.content.decode()
    assert "In force" in page_text(Client(), reverse("public:verify", args=(proof.code,)))


def test_the_next_level_is_offered_under_this_states_name(noor: Client, granted: Holding) -> None:
    html = page_text(noor, reverse("educator:home"))
    assert "Novice certificate" in html
    assert "Connecticut" not in html


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_public_page_speaks_of_another_state(elsewhere: Rulebook, language: str) -> None:
    browser = Client(headers={"accept-language": language})
    names: tuple[str, ...] = (
        "home",
        "search",
        "standings",
        "covered",
        "verify_ask",
        "law",
        "law_changes",
        "law_not_covered",
    )
    for address in [reverse(f"public:{name}") for name in names] + [reverse("educator:self_check")]:
        html = page_text(browser, address)
        assert not re.search(r"connecticut|hartford|praxis|\bct\.gov", html, re.IGNORECASE), address
