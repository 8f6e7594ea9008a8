"""The law pages: every row has its page, in both languages, as of any day, as JSON; no link leads nowhere."""

import json
import re
from datetime import date
from functools import cache
from html import unescape

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from cecs.eligibility.casebook import casebook
from cecs.eligibility.explain import explained
from cecs.eligibility.facts import Facts, Sought
from cecs.eligibility.find import find
from cecs.law.shelf import law_on, rulebook
from cecs.portals.public.rulebook.pages import PAGES
from cecs.portals.public.rulebook.reader import titles
from cecs.values import clock
from tests.portals.conftest import SignIn

LINK = re.compile(r'href="(/law/[^"#]*)')
WHOLE = ["law", "law_changes", "law_not_covered", "law_search"]


def every_row() -> list[tuple[str, str]]:
    """Every row of the rulebook: kind and code."""
    return [(kind, code) for kind in PAGES for code in titles(rulebook(), kind)]


@cache
def stranger(language: str = "en") -> Client:
    """One browser for a language: each new one reads the static files anew."""
    return Client(headers={"accept-language": language})


def opened(address: str, language: str = "en") -> str:
    """Read a page as a stranger. Without the db fixture, a query would fail the test."""
    answer = stranger(language).get(address)
    assert answer.status_code == 200, address
    assert f'<html lang="{language}">' in answer.content.decode()
    return unescape(answer.content.decode())


def test_every_row_has_its_page_and_says_what_it_is_in_both_languages() -> None:
    for kind, code in every_row():
        for language in ("en", "es"):
            html = opened(reverse("public:law_page", args=[kind, code]), language)
            assert titles(rulebook(), kind)[code][language] in html, (kind, code)
            assert html.count("<h1") == 1


def test_every_list_names_each_of_its_rows() -> None:
    for kind in PAGES:
        html = opened(reverse("public:law_list", args=[kind]))
        for code in titles(rulebook(), kind):
            assert reverse("public:law_page", args=[kind, code]) in html


def test_no_link_leads_nowhere() -> None:
    addresses = [reverse(f"public:{name}") for name in WHOLE]
    addresses += [reverse("public:law_list", args=[kind]) for kind in PAGES]
    addresses += [reverse("public:law_page", args=row) for row in every_row()]
    seen: set[str] = set()
    for address in addresses:
        seen.update(link.partition("?")[0] for link in LINK.findall(opened(address)))
    cases = {address for address in seen if address.startswith("/law/cases/")}
    assert {address.split("/")[3] for address in cases} <= set(casebook(settings.RULEBOOK / "cases", rulebook()).cases)
    for address in sorted(seen - cases):  # pages of rows are drawn once and kept, so this asks for little
        assert stranger().get(address).status_code == 200, address


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_pages_about_it_all_open(name: str, language: str) -> None:
    assert opened(reverse(f"public:{name}"), language).count("<h1") == 1


def test_an_unknown_row_is_no_page() -> None:
    for address in ("/law/endorsements/999/", "/law/endorsements/999.json", "/law/nothing/", "/law/cases/nobody/"):
        assert stranger().get(address).status_code == 404


def test_every_row_is_json_and_the_same_for_everyone() -> None:
    for kind, code in every_row():
        address = reverse("public:law_json", args=[kind, code])
        answer = stranger("es").get(address)
        assert answer["Content-Type"] == "application/json"
        seen = json.loads(answer.content)
        assert (seen["kind"], seen["code"], seen["language"]) == (kind, code, "en")
        assert seen["rulebook"] == rulebook().fingerprint


def test_every_address_is_listed_for_machines() -> None:
    listed = stranger().get("/law/index.json").json()
    assert listed["rulebook"] == rulebook().fingerprint
    assert {(kind, row["code"]) for kind, rows in listed["rows"].items() for row in rows} == set(every_row())
    assert stranger().get(listed["rows"]["fees"][0]["json"]).status_code == 200


def test_json_speaks_spanish_when_asked_and_refuses_what_it_does_not_know() -> None:
    assert stranger().get("/law/fees/initial.json?language=es").json()["title"] == "Certificado inicial"
    assert stranger().get("/law/fees/initial.json?language=xx").status_code == 400
    assert stranger().get("/law/fees/initial.json?on=yesterday").status_code == 400


def test_a_page_asks_the_database_nothing_and_is_kept_by_browsers() -> None:
    address = "/law/endorsements/030/"
    first = stranger().get(address)
    again = Client(headers={"if-none-match": first["ETag"]}).get(address)
    assert again.status_code == 304
    assert stranger().get(f"{address}?on=2010-01-01")["ETag"] != first["ETag"]
    assert stranger("es").get(address)["ETag"] != first["ETag"]


def test_it_says_who_is_signed_in_and_keeps_that_page_nowhere(sign_in: SignIn) -> None:
    browser = sign_in(has_step=False, took_step=False)
    assert "Delia Evans" in browser.get("/law/fees/initial/").content.decode()
    assert "Delia Evans" not in stranger().get("/law/fees/initial/").content.decode()


def test_a_page_of_another_day_says_that_days_law() -> None:
    assert "10 years" in opened("/law/certificates/initial/")
    before = opened("/law/certificates/initial/?on=2025-06-30")
    assert re.search(r"How long it lasts</dt><dd>3 years", before)
    assert "/law/requests/first-initial/?on=2025-06-30" in before


def test_a_day_that_cannot_be_read_is_refused_in_words() -> None:
    assert "Enter a day as YYYY-MM-DD" in opened("/law/?on=soon")
    assert "These pages speak from July 1, 1989 on" in opened("/law/?on=1970-01-01")
    assert 'value="1970-01-01"' in opened("/law/?on=1970-01-01")


def test_the_words_are_those_of_the_applicants_checklist() -> None:
    day = clock.today()
    sought = Sought(kind="first-certificate", certificate="initial", endorsements=("030",), filed_on=day)
    law = law_on(day)
    for language in ("en", "es"):
        whole = opened("/law/endorsements/030/", language) + opened("/law/requests/first-initial/", language)
        for line in explained(find(Facts(), sought, law), law, language).lines:
            assert line.title in whole


def test_a_text_names_what_rests_on_it_and_where_it_stands() -> None:
    html = opened("/law/texts/cgs-10-145b/")
    assert "/law/requests/first-initial/" in html
    assert 'rel="external noopener"' in html


def test_a_figure_that_moved_is_drawn_and_tabled() -> None:
    html = opened("/law/certificates/initial/")
    assert 'role="img"' in html
    assert "Public Act 24-41" in html


def test_what_is_unsure_says_so() -> None:
    assert "Not verified in a source" in opened("/law/fees/initial/")


def test_a_row_without_law_says_that_it_is_not_covered() -> None:
    unread = sorted(set(titles(rulebook(), "endorsements")) - set(rulebook().endorsements))
    for code in unread[:1]:
        assert "does not say yet" in opened(f"/law/endorsements/{code}/")


@pytest.mark.parametrize(
    ("asked", "finds"),
    [
        ("030", "/law/endorsements/030/"),
        ("biología", "/law/endorsements/030/"),
        ("BIOLOGIA", "/law/endorsements/030/"),
        ("5236", "/law/assessments/praxis_5236/"),
        ("10-145b", "/law/texts/cgs-10-145b/"),
        ("dyslexia", "/law/endorsements/030/"),
        ("copia oficial", "/law/requests/duplicate/"),
    ],
)
def test_search_finds_codes_and_words_of_both_languages(asked: str, finds: str) -> None:
    assert finds in opened(f"/law/search/?q={asked}")


def test_search_that_finds_nothing_says_what_to_try() -> None:
    assert "Try fewer or shorter words" in opened("/law/search/?q=zzzzz")


def test_what_changed_tells_before_and_after_and_the_text() -> None:
    html = opened("/law/changes/")
    change = html[html.index("July 1, 2025") :]
    assert "3 years" in change
    assert "10 years" in change
    assert "/law/texts/pa-24-41/" in change


def test_a_case_shows_its_facts_and_the_whole_answer() -> None:
    html = opened("/law/cases/biology-score-153/")
    assert "Something is still owed." in html
    assert "score: 153" in html
    assert "Needed: 154" in html


def test_cases_of_every_kind_have_pages() -> None:
    """One of each kind of request and each answer."""
    cases = casebook(settings.RULEBOOK / "cases", rulebook()).cases.values()
    for one in {(case.kind, case.conclusion): case for case in cases}.values():
        assert one.title in opened(f"/law/cases/{one.id}/", "es")


def test_the_first_day_of_the_rulebook_can_be_read() -> None:
    first = rulebook().jurisdiction.speaks_from
    assert isinstance(first, date)
    opened(f"/law/certificates/initial/?on={first.isoformat()}")
