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


def settled(page: Page) -> str:
    """Give what the page says, and refuse a page that complains."""
    text = page.locator("main").inner_text()
    assert not page.locator(".usa-error-message").count(), f"{page.url}:\n{text}"
    return text
