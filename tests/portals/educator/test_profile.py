"""The profile: what one changes at once, what staff change on a paper, what is wrong, and all my data."""

import json
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.applications.queries import corrections_of
from cecs.records.certificates.models import Holding
from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.models import Document
from cecs.records.educators.actions.keep_ssn import keep_ssn
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import by_key, phone_on, ssn_ending
from cecs.records.evidence.actions.file import file_evidence
from cecs.values import clock
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_progress import Clean, paper

SSN, NEW = "078051120", "219-09-9999"
DEGREE = {"level": "bachelor", "field": "biology", "institution": "Nutmeg", "conferred": "2020-05-18"}
MARRIED = {"given": "Ada", "middle": "", "family": "Lovelace", "words": "I married."}


def place(name: str, *args: str) -> str:
    return reverse(f"educator:{name}", args=args)


def test_the_profile_shows_everything_and_no_secret(browser: Client, ada: Educator) -> None:
    keep_ssn(ada, SSN, by=account_of(ada))
    html = browser.get(place("profile")).content.decode()
    assert "It ends in 1120." in html
    assert SSN not in html
    assert "1 Elm Street" in html
    for name in ("legal_name", "other_name", "phone", "address", "birth_date", "ssn", "facts", "data"):
        assert place(name) in html
    assert reverse("account_email") in html


def test_names_beside_the_legal_one_are_added_and_nothing_is_lost(browser: Client, ada: Educator) -> None:
    for _click in range(2):
        browser.post(place("other_name"), {"kind": "preferred", "given": "Addie", "family": "Whitcomb"})
    browser.post(place("other_name"), {"kind": "former", "given": "Ada", "family": "Byron"})
    html = browser.get(place("profile")).content.decode()
    assert html.count("Addie Whitcomb") == 1
    assert "Ada Byron" in html
    assert ada.printed_name == "Ada Whitcomb"


def test_a_name_without_a_letter_is_refused_with_the_field_named(browser: Client) -> None:
    html = browser.post(place("other_name"), {"kind": "former", "given": "...", "family": "!!"}).content.decode()
    assert 'href="#id_given"' in html


def test_a_phone_is_changed_through_time(browser: Client, ada: Educator) -> None:
    assert 'href="#id_number"' in browser.post(place("phone"), {"number": "call me"}).content.decode()
    for number in ("860-555-0100", "+44 20 7946 0000"):
        browser.post(place("phone"), {"number": number})
    assert str(phone_on(ada, clock.today())) == "+44 20 7946 0000"
    assert "860-555-0100" in browser.get(place("profile")).content.decode()


def test_the_language_of_letters_and_pages_is_one_choice(browser: Client, ada: Educator) -> None:
    browser.post(place("language"), {"language": "es"})
    now = by_key(ada.key)
    assert now is not None
    assert (now.language, account_of(now).language) == ("es", "es")
    assert "Su perfil" in browser.get(place("profile")).content.decode()


def test_a_legal_name_is_asked_for_with_a_paper_and_settled_by_a_clerk(
    browser: Client, client: Client, ada: Educator, gil: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 'href="#id_file"' in browser.post(place("legal_name"), MARRIED).content.decode()
    for _click in range(2):
        browser.post(place("legal_name"), MARRIED | {"file": paper("marriage.pdf")})
    (asked,) = corrections_of(ada)
    html = browser.get(place("profile")).content.decode()
    assert "A person is looking at it" in html
    assert ada.printed_name == "Ada Whitcomb"
    scan_document(Document.objects.get(), by=Clean())
    staff = as_staff(monkeypatch, gil)
    page = staff.get(reverse("desk:correction", args=(asked.key,))).content.decode()
    assert "Lovelace" in page
    assert "I married." in page
    taken = staff.get(reverse("desk:correction_paper", args=(asked.key,)))
    assert taken.headers["Content-Disposition"].startswith("attachment")
    assert (
        'href="#id_because"'
        in staff.post(reverse("desk:correction", args=(asked.key,)), {"outcome": "refused"}).content.decode()
    )
    staff.post(reverse("desk:correction", args=(asked.key,)), {"outcome": "made"})
    now = by_key(ada.key)
    assert now is not None
    assert now.printed_name == "Ada Lovelace"
    assert "Put right" in browser.get(place("profile")).content.decode()


def as_staff(monkeypatch: pytest.MonkeyPatch, account: Account) -> Client:
    """Sign a browser in as somebody on the staff who has taken the second step."""
    monkeypatch.setattr("cecs.portals.shared.access.took_second_step", lambda _request: True)
    staff = Client()
    staff.force_login(account)
    return staff


def test_a_number_is_asked_for_and_never_shown(
    browser: Client, ada: Educator, gil: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 'href="#id_ssn"' in browser.post(place("ssn"), {"ssn": "12", "file": paper()}).content.decode()
    browser.post(place("ssn"), {"ssn": NEW, "file": paper("card.pdf")})
    (asked,) = corrections_of(ada)
    staff = as_staff(monkeypatch, gil)
    page = staff.get(reverse("desk:correction", args=(asked.key,))).content.decode()
    assert "9999" in page
    assert NEW not in page
    assert NEW.replace("-", "") not in page
    where = reverse("desk:correction", args=(asked.key,))
    assert 'href="#id_outcome' in staff.post(where, {"outcome": "made"}).content.decode()  # nobody saw the card yet
    scan_document(Document.objects.get(), by=Clean())
    staff.post(where, {"outcome": "made"})
    assert ssn_ending(ada) == "9999"


def test_a_birth_date_is_asked_for(browser: Client, ada: Educator) -> None:
    day = {"born_on_month": "1", "born_on_day": "2", "born_on_year": "1999"}
    browser.post(place("birth_date"), day | {"file": paper("birth.pdf")})
    (asked,) = corrections_of(ada)
    assert asked.asks == {"born_on": "1999-01-02"}
    assert "1999" not in browser.get(place("profile")).content.decode()


def test_a_file_that_is_not_what_it_says_is_refused(browser: Client, ada: Educator) -> None:
    program = SimpleUploadedFile("card.pdf", b"MZ\x90\x00 a program", "application/pdf")
    html = browser.post(place("ssn"), {"ssn": NEW, "file": program}).content.decode()
    assert 'href="#id_file"' in html
    assert corrections_of(ada) == []


def test_a_fact_is_disputed_and_stands_meanwhile(browser: Client, ada: Educator, gil: Account) -> None:
    today = clock.today()
    fact = file_evidence(ada, "degree", DEGREE, source="institution", source_name="Nutmeg", by=gil, received_on=today)
    html = browser.get(place("facts")).content.decode()
    where = place("dispute", "evidence", fact.key)
    assert where in html
    assert "biology" in html
    assert 'href="#id_words"' in browser.post(where, {}).content.decode()
    browser.post(where, {"words": "It was chemistry."})
    (asked,) = corrections_of(ada)
    assert (asked.what, asked.about, asked.words) == ("fact", fact.number, "It was chemistry.")


def test_nobody_elses_fact_is_there(
    as_: Callable[[Educator], Client], faye: Educator, ada: Educator, gil: Account, held: Holding
) -> None:
    today = clock.today()
    fact = file_evidence(ada, "degree", DEGREE, source="institution", source_name="Nutmeg", by=gil, received_on=today)
    browser = as_(faye)
    for kind, key in (("evidence", fact.key), ("certificate", held.key), ("nonsense", fact.key)):
        assert browser.post(place("dispute", kind, key), {"words": "Mine."}).status_code == 404


def test_all_my_data_is_read_and_taken_away_without_the_secrets(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    keep_ssn(cora, SSN, by=account_of(cora))
    browser = as_(cora)
    browser.post(reverse("educator:start"), {"kind": "continue", "holding": held.key})
    answer = browser.get(place("data_json"))
    data = json.loads(answer.content)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-data.json"'
    assert data["certificates"][0]["number"] == held.number
    assert data["applications"][0]["kind"] == "continue"
    assert data["addresses"][0]["city"] == "Hartford"
    assert data["person"]["social_security_number"].endswith("1120")
    html = browser.get(place("data")).content.decode()
    assert cora.born_on is not None
    for told in (html, answer.content.decode()):
        assert held.number in told
        assert SSN not in told
        assert cora.born_on.isoformat() not in told


def test_a_stranger_to_the_staff_settles_nothing(
    browser: Client, ada: Educator, hana: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.post(place("ssn"), {"ssn": NEW, "file": paper("card.pdf")})
    (asked,) = corrections_of(ada)
    where = reverse("desk:correction", args=(asked.key,))
    assert as_staff(monkeypatch, hana).post(where, {"outcome": "made"}).status_code == 404
    assert browser.post(where, {"outcome": "made"}).status_code == 404
    assert corrections_of(ada)[0].is_open
