"""Home, standings, what is covered: in both languages, without an account, without a query."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cecs.law.shelf import law_on
from cecs.portals.public.views import options_on
from cecs.portals.public.words import STANDINGS
from cecs.records.certificates.states import StandingWord
from cecs.values import clock
from tests.portals.conftest import SignIn

NAMES = ["home", "search", "standings", "covered", "verify_ask"]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", NAMES)
def test_each_page_opens_in_each_language(db: None, name: str, language: str) -> None:
    answer = Client(headers={"accept-language": language}).get(reverse(f"public:{name}"))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_public_page_asks_the_database_nothing(name: str) -> None:
    Client().get(reverse(f"public:{name}"))  # without the db fixture, a query would fail the test


@pytest.mark.parametrize("name", NAMES)
def test_a_public_page_sets_no_cookie(name: str) -> None:
    assert not Client().get(reverse(f"public:{name}")).cookies


def test_home_names_the_seven_options_as_educators_know_them() -> None:
    html = Client().get("/").content.decode()
    options = options_on(law_on(clock.today()), "en")
    assert len(options) == 7
    for option in options:
        assert option.title in html
    assert "Apply for the Praxis I (PPST) waiver" in html


def test_home_says_how_to_pay_and_where_mail_goes() -> None:
    html = Client().get("/").content.decode()
    for expected in ("Visa, Mastercard, Discover", "Treasurer, State of Connecticut", "PO Box 150471"):
        assert expected in html


def test_every_standing_is_explained_in_both_languages() -> None:
    assert {words.word for words in STANDINGS} == set(StandingWord.values)
    for language in ("en", "es"):
        with override(language):
            assert all(str(words.meaning) for words in STANDINGS)


def test_what_is_covered_comes_from_the_rulebook() -> None:
    html = Client().get(reverse("public:covered")).content.decode()
    assert "015" in html
    assert "Biology" in html


def test_what_one_person_is_told_is_told_to_nobody_else(sign_in: SignIn) -> None:
    client = sign_in(has_step=False, took_step=False)
    told = client.post(reverse("account_logout"), follow=True).content.decode()
    assert "You are signed out." in told
    assert "You are signed out." not in Client().get("/").content.decode()
