"""The code on a certificate opens our own record of it, as it stands at that moment."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cecs.records.certificates.models import Holding
from cecs.records.credentials.actions.prove import prove
from cecs.records.credentials.models import Proof
from cecs.records.educators.models import Educator
from cecs.values import clock
from tests.portals.public.test_lookup import line


@pytest.fixture
def held(cora: Educator) -> Holding:
    return line(cora)


@pytest.fixture
def proof(held: Holding) -> Proof:
    return prove(held)


def test_the_code_shows_the_certificate_and_that_it_is_in_force(proof: Proof) -> None:
    html = Client().get(reverse("public:verify", args=[proof.code])).content.decode()
    assert "it is in force today" in html
    assert proof.holding.number in html
    assert proof.holding.printed_name in html


def test_a_certificate_past_its_end_is_ours_but_allows_nothing(proof: Proof) -> None:
    with clock.at(clock.today() + timedelta(days=400)):
        html = Client().get(reverse("public:verify", args=[proof.code])).content.decode()
    assert "it allows nothing today" in html
    assert "in force today" not in html


def test_the_page_is_stamped_with_the_moment_it_was_read(proof: Proof) -> None:
    html = Client().get(reverse("public:verify", args=[proof.code])).content.decode()
    assert "As the register stood on" in html
    assert "@@" not in html


@pytest.mark.parametrize("change", [str.lower, lambda code: code.replace("-", ""), lambda code: code.replace("-", " ")])
def test_a_code_may_be_typed_in_any_way(proof: Proof, change: object) -> None:
    typed = change(proof.code)  # type: ignore[operator]  # each is a function of a text
    answer = Client().post(reverse("public:verify_ask"), {"code": typed}, follow=True)
    assert proof.holding.number in answer.content.decode()
    assert answer.redirect_chain[-1][0] == reverse("public:verify", args=[proof.code])


def test_an_address_typed_without_capitals_leads_to_the_right_one(proof: Proof) -> None:
    answer = Client().get(reverse("public:verify", args=[proof.code.lower()]))
    assert answer["Location"] == reverse("public:verify", args=[proof.code])


@pytest.mark.parametrize("code", ["XXXX-XXXX-XXXX-XXXX", "x", "%20", "1' or '1'='1"])
def test_an_unknown_code_is_told_so_plainly(db: None, code: str) -> None:
    answer = Client().get(reverse("public:verify", args=[code]))
    assert answer.status_code == 404
    assert "We know no certificate with this code" in answer.content.decode()


def test_no_code_is_asked_for_again(db: None) -> None:
    assert 'href="#id_code"' in Client().post(reverse("public:verify_ask"), {"code": ""}).content.decode()


def test_the_page_says_nothing_that_is_not_public(proof: Proof, cora: Educator) -> None:
    html = Client().get(reverse("public:verify", args=[proof.code])).content.decode()
    assert cora.born_on
    assert cora.account
    for secret in (
        cora.born_on.isoformat(),
        str(cora.born_on.year),
        cora.account.email,
        "Elm Street",
        cora.key,
        proof.key,
    ):
        assert secret not in html


def test_the_page_asks_the_database_twice(proof: Proof, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(2):  # type: ignore[operator]  # a fixture of pytest-django
        Client().get(reverse("public:verify", args=[proof.code]))


def test_what_has_not_changed_is_not_sent_again(proof: Proof, monkeypatch: pytest.MonkeyPatch) -> None:
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)
    address = reverse("public:verify", args=[proof.code])
    tag = Client().get(address)["ETag"]
    assert Client().get(address, headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages(proof: Proof, language: str) -> None:
    answer = Client(headers={"accept-language": language}).get(reverse("public:verify", args=[proof.code]))
    assert f'<html lang="{language}">' in answer.content.decode()
