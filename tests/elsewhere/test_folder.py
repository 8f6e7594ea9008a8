"""The invented state's folder: every case holds, nothing is wrong in it, and each of its rows has a page."""

import re

from django.test import Client
from django.urls import reverse

from cecs.cli.main import main
from cecs.law.check import remarks
from cecs.law.rulebook import Rulebook
from cecs.portals.public.rulebook.pages import PAGES
from cecs.portals.public.rulebook.reader import titles
from cecs.values import clock
from tests.elsewhere.conftest import FOLDER


def test_every_worked_case_holds() -> None:
    assert main(["check-cases", str(FOLDER / "cases"), "--rulebook", str(FOLDER), "--quiet"]) == 0


def test_nothing_is_wrong_in_it(elsewhere: Rulebook) -> None:
    assert not [one.says for one in remarks(elsewhere, clock.today())]


def test_each_row_has_a_page_in_both_languages(elsewhere: Rulebook) -> None:
    browsers = {language: Client(headers={"accept-language": language}) for language in ("en", "es")}
    for kind in PAGES:
        for code in titles(elsewhere, kind):
            for language, browser in browsers.items():
                answer = browser.get(reverse("public:law_page", args=[kind, code]))
                assert answer.status_code == 200, (kind, code)
                assert titles(elsewhere, kind)[code][language] in answer.content.decode()


def test_a_fee_is_told_in_its_own_money(elsewhere: Rulebook) -> None:
    assert "€1,234.50" in Client().get("/law/fees/steward/").content.decode()
    assert "1.234,50 €" in Client(headers={"accept-language": "es"}).get("/law/fees/steward/").content.decode()


def test_a_figure_is_that_of_its_day(elsewhere: Rulebook) -> None:
    html = Client().get("/law/certificates/steward/?on=2020-08-31").content.decode()
    assert re.search(r"How long it lasts</dt><dd>4 years", html)
