"""Fills forms as a person would, by the names of their fields; a value tells what to do with it."""

from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FORM = "main form[method=post]"


def fill(page: Page, **values: Any) -> None:
    """Fill each named field: a day in three parts, a file, a choice, a box, or text."""
    for name, value in values.items():
        if isinstance(value, date):
            page.locator(f"{FORM} [name={name}_month]").select_option(str(value.month))
            page.fill(f"{FORM} [name={name}_day]", str(value.day))
            page.fill(f"{FORM} [name={name}_year]", str(value.year))
        elif isinstance(value, Path):
            page.set_input_files(f"{FORM} [name={name}]", value)
        elif page.locator(f"{FORM} [name={name}][type=radio]").count():
            page.locator(f"{FORM} [name={name}][value='{value}']").check(force=True)
        elif page.locator(f"{FORM} [name={name}][type=checkbox]").count():
            page.locator(f"{FORM} [name={name}]").check(force=True)
        elif page.locator(f"{FORM} select[name={name}]").count():
            page.locator(f"{FORM} select[name={name}]").select_option(str(value))
        else:
            page.fill(f"{FORM} [name={name}]", str(value))


def press(page: Page, words: str) -> None:
    """Press the first button or link of the page's main part that begins with these words."""
    main = page.locator("main")
    main.get_by_role("button", name=words).or_(main.get_by_role("link", name=words)).first.click()


def say_no_to_all(page: Page) -> None:
    """Answer no to every question of conduct."""
    for answer in page.locator(f"{FORM} input[type=radio][value=no]").all():
        answer.check(force=True)


def settled(page: Page) -> str:
    """Give what the page says, and refuse a page that complains."""
    text = page.locator("main").inner_text()
    assert not page.locator(".usa-error-message").count(), f"{page.url}:\n{text}"
    return text


def sign(page: Page, name: str) -> None:
    """Check the answers, and sign and file."""
    press(page, "These are right")
    fill(page, agreed=True, signed_name=name)
    press(page, "Sign and file")
    assert "/filed/" in page.url, settled(page)


def pay_all(page: Page, name: str) -> None:
    """Pay everything that is owed, on the payment company's own page, and come back."""
    press(page, "Pay now")
    fill(page, amount="all")
    press(page, "Go to the payment page")
    card = {"name": name, "number": "4242 4242 4242 4242", "expiry": "12/40", "code": "123"}
    for field, value in card.items():
        page.fill(f"[name={field}]", value)
    page.click("main form button.main")
    page.wait_for_url("**/paid/**")
    assert "Paid" in settled(page)
