"""The payment page in a browser: read by axe, at 320 px, by keyboard alone, without scripts, in both languages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.gateway import ASKS, DEBIT, VISA, Till, till
from tests.journeys.browsing import NARROW, WIDE, axe, fits, picture

__all__ = ["till"]

LEFT = "/page.css"  # any address of the gateway itself, so that the way back can be walked


@pytest.fixture
def address(till: Till) -> str:
    """Open a visit, and give its page."""
    session = till.gateway.till.open_session(
        {
            "mode": "payment",
            "success_url": f"{till.address}{LEFT}?paid",
            "cancel_url": f"{till.address}{LEFT}?left",
            "custom_text": {"submit": {"message": "Credit cards only. You can also pay by mail."}},
            "line_items": [
                {
                    "quantity": 1,
                    "price_data": {
                        "currency": "usd",
                        "unit_amount": 20000,
                        "product_data": {"name": "Application A-2026-000001-K"},
                    },
                }
            ],
            "metadata": {"brands": "visa,mastercard,discover", "funding": "credit"},
            "locale": "en",
        }
    )
    return str(session["url"])


@pytest.fixture(params=[(WIDE, "en"), (NARROW, "es")], ids=["wide, English", "narrow, Spanish"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """Open the page in a window."""
    width, language = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    window = context.new_page()
    window.goto(f"{address}?lang={language}")
    yield window
    context.close()


def fill(page: Page, number: str) -> None:
    """Fill the form."""
    for part, value in (("name", "Ada Lindgren"), ("number", number), ("expiry", "12/99"), ("code", "123")):
        page.fill(f"#{part}", value)


def look(page: Page) -> None:
    """Ask axe about the page, and whether it fits."""
    axe(page)
    fits(page)


def test_every_state_of_the_page(page: Page) -> None:
    look(page)
    page.locator("summary").click()
    look(page)
    page.locator("button.main").click()
    assert page.locator("[role=alert] li").count() == 4
    look(page)
    fill(page, DEBIT)
    page.locator("button.main").click()
    assert page.locator("#reason").is_visible()
    look(page)
    picture(page, f"payment-page-refused-{page.viewport_size['width'] if page.viewport_size else ''}")
    fill(page, ASKS)
    page.locator("button.main").click()
    look(page)
    page.locator("button.main").click()
    page.wait_for_url("**?paid")


def test_a_page_that_is_over(page: Page, till: Till, address: str) -> None:
    till.gateway.till.expire(address.rsplit("/", 1)[-1])
    page.reload()
    look(page)


def test_by_keyboard_alone(browser: Browser, address: str, till: Till) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("Tab")  # the other language
    for value in ("Ada Lindgren", VISA, "12/99", "123"):
        page.keyboard.press("Tab")
        page.keyboard.type(value)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**?paid")
    assert till.taken() == 20000
    context.close()


def test_without_scripts(browser: Browser, address: str, till: Till) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    fill(page, VISA)
    page.locator("button.main").click()
    page.wait_for_url("**?paid")
    assert till.taken() == 20000
    context.close()
