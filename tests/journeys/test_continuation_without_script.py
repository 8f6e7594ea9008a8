"""The same five minutes on a small telephone, in Spanish, with no script at all."""

from playwright.sync_api import Page

from tests.journeys.browsing import NARROW, Browsing, Mailbox
from tests.journeys.continuing import MOST_INPUTS, MOST_PAGES, answered, checked, continued, submit


def test_five_minutes_on_a_telephone_without_script(browsing: Browsing, mailbox: Mailbox) -> None:
    page = browsing.signed_in("cora", width=NARROW, javascript=False, language="es")
    page.goto("/my/")
    page.get_by_role("button", name="Español").first.click()
    assert page.locator("html").get_attribute("lang") == "es"
    pages, inputs = continued(page, has_one_heading, submit, answered)
    assert pages <= MOST_PAGES
    assert inputs <= MOST_INPUTS
    assert mailbox.wait("cora@example.org")


def has_one_heading(page: Page) -> None:
    """Ask what can be asked where no script runs."""
    assert page.locator("h1").count() == 1


def test_every_page_is_whole_on_a_telephone_with_script_too(browsing: Browsing) -> None:
    page = browsing.signed_in("cora", width=NARROW, language="es")
    for address in ("/my/", "/my/letters/", "/", "/look-up/", "/verify/", "/check/"):
        page.goto(address)
        checked(page)
