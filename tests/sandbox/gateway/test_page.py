"""The payment page: what it asks, how it refuses, in both languages; and what is wrong is said beside the field."""

import re

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from sandbox.gateway.cards import CARDS, passes_luhn
from sandbox.gateway.forms import nested
from sandbox.gateway.typed import read
from sandbox.gateway.words import WORDS
from tests.gateway import AMEX, DEBIT, DECLINED, EXPIRED, NO_CREDIT, PREPAID, SECONDS, Till, pay_at, typed
from tests.sandbox.gateway.test_api import asked

TAKEN = {"brands": "visa,mastercard,discover", "funding": "credit"}


@pytest.fixture
def page(till: Till) -> str:
    """Open a visit, and give its page."""
    says = {"submit": {"message": "Pay <by mail> instead."}}
    session = till.gateway.till.open_session(asked(metadata=TAKEN, custom_text=says, locale="en"))
    return str(session["url"])


def shown(address: str) -> str:
    return requests.get(address, timeout=SECONDS).text


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_asks_for_the_card_and_says_what_for(page: str, language: str) -> None:
    html = shown(f"{page}?lang={language}")
    assert f'<html lang="{language}">' in html
    assert html.count("<h1>") == 1
    for part in ("name", "number", "expiry", "code"):
        assert f'<label for="{part}">{WORDS[language][part]}</label>' in html
    assert "$200.00" in html
    assert "Pay &lt;by mail&gt; instead." in html
    assert "<script" not in html


def test_both_languages_say_the_same_things() -> None:
    assert WORDS["en"].keys() == WORDS["es"].keys()
    assert all(WORDS[language][name].strip() for language in WORDS for name in WORDS[language])


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (DEBIT, "This is a debit card"),
        (PREPAID, "This is a prepaid card"),
        (AMEX, "Cards of this brand are not taken"),
        (DECLINED, "said no"),
        (NO_CREDIT, "not enough credit"),
        (EXPIRED, "has expired"),
    ],
)
def test_a_refusal_says_why_and_how_else_to_pay(page: str, till: Till, number: str, words: str) -> None:
    answer = pay_at(page, number)
    assert answer.status_code == 402
    assert words in answer.text
    assert WORDS["en"]["refused"] in answer.text
    assert WORDS["en"]["other_ways"] in answer.text
    assert 'value="Ada Lindgren"' in answer.text
    assert number not in re.sub(r"<details>.*</details>", "", answer.text)
    assert till.taken() == till.held() == 0


@pytest.mark.parametrize(
    ("part", "value", "words"),
    [
        ("name", " ", "Enter the name on the card"),
        ("number", "", "Enter the card number"),
        ("number", "4242 4242 4242 4241", "a digit is wrong"),
        ("number", "4111 1111 1111 1111", "use one of the card numbers"),
        ("number", "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", "a digit is wrong"),
        ("expiry", "13/30", "Enter the month and year"),
        ("expiry", "01/20", "This date is past"),
        ("code", "12", "3 or 4 digits"),
    ],
)
def test_what_is_wrong_is_said_above_and_beside_the_field(page: str, part: str, value: str, words: str) -> None:
    form = typed("4242424242424242") | {part: value}
    answer = requests.post(page, form, timeout=SECONDS)
    assert answer.status_code == 422
    assert f'<a href="#{part}">' in answer.text
    assert f'id="{part}-wrong"' in answer.text
    assert answer.text.count(words) == 2
    assert answer.text.startswith('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Error:')
    if part != "name":
        assert 'value="Ada Lindgren"' in answer.text


def test_spaces_and_hyphens_in_a_number_are_taken(page: str) -> None:
    assert pay_at(page, "4242-4242 4242 4242").status_code == 303


def test_a_page_that_never_was(till: Till) -> None:
    answer = requests.get(f"{till.address}/pay/cs_none?lang=es", timeout=SECONDS)
    assert answer.status_code == 404
    assert WORDS["es"]["unknown"] in answer.text


def test_a_page_that_is_over_leads_back(page: str, till: Till) -> None:
    till.gateway.till.expire(page.rsplit("/", 1)[-1])
    answer = requests.get(page, timeout=SECONDS)
    assert answer.status_code == 410
    assert "http://localhost:8000/left" in answer.text


def test_a_visit_to_leave_leads_back(page: str) -> None:
    assert 'href="http://localhost:8000/left"' in shown(page)


def test_every_card_to_try_has_a_right_last_digit_and_is_shown(page: str) -> None:
    html = shown(page)
    for card in CARDS.values():
        assert passes_luhn(card.number)
        assert card.spaced in html


@given(st.dictionaries(st.sampled_from(["name", "number", "expiry", "code"]), st.text(max_size=30)))
def test_nothing_typed_breaks_the_reading(form: dict[str, str]) -> None:
    read(form)


@given(st.text(max_size=200))
def test_no_form_breaks_the_api(body: str) -> None:
    nested(body)


def test_a_nested_form_is_read() -> None:
    body = "a=1&b[c]=2&b[d][0]=3&b[d][1]=4&e[]=5&e[]=6"
    assert nested(body) == {"a": "1", "b": {"c": "2", "d": ["3", "4"]}, "e": ["5", "6"]}
