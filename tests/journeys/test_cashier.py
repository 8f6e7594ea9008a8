"""Hana reads the day's ledger and asks for a refund; Ezra allows it; the money goes back to the card."""

import re

import pytest

from tests.journeys.browsing import NARROW, WIDE, Browsing, axe, fits, picture
from tests.journeys.typing import fill, press, settled


@pytest.mark.parametrize(("width", "language"), [(WIDE, "en"), (NARROW, "es")])
def test_the_day(browsing: Browsing, width: int, language: str) -> None:
    page = browsing.signed_in("hana", width=width, language=language)
    for address in ("/cashier/", "/cashier/?day=2020-02-29", "/cashier/receipts/", "/cashier/refunds/"):
        page.goto(address)
        axe(page)
        fits(page)


def test_a_refund_takes_two_people(browsing: Browsing) -> None:
    page = browsing.signed_in("hana")
    page.goto("/cashier/")
    page.locator("a[rel=prev]").first.click()
    page.goto("/cashier/")
    for _day in range(400):  # the demonstration's last payment may be some days old
        if page.locator("#receipts + table a").count():
            break
        page.locator("a[rel=prev]").first.click()
    axe(page)
    fits(page)
    picture(page, "cashier-day")
    page.locator("#receipts + table a").first.click()
    receipt = page.url
    press(page, "Ask for a refund")
    press(page, "Ask for it")
    axe(page)  # with what is missing said above and beside each field
    fill(page, dollars="150.00", reason="office-error", words="Charged in error")
    press(page, "Ask for it")
    assert "A supervisor must allow it" in settled(page)
    axe(page)
    supervisor = browsing.signed_in("ezra")
    supervisor.goto("/cashier/refunds/")
    axe(supervisor)
    supervisor.locator("tbody a").first.click()
    fill(supervisor, verdict="refuse")
    press(supervisor, "Decide")
    axe(supervisor)
    fill(supervisor, verdict="allow")
    press(supervisor, "Decide")
    assert "Allowed." in settled(supervisor)
    page.goto(receipt)  # the demonstration's old payments were made without the gateway, which may refuse this one
    assert re.search(r"\$150\.00: (allowed, on its way|given back|refused)", settled(page))
