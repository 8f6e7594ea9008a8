"""The five-minute continuation, as a walk that can be taken by mouse or by keyboard, with or without script."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.browsing import axe, fits

MOST_PAGES, MOST_INPUTS, MOST_TABS = 6, 12, 90
Looked = Callable[[Page], None]
Acts = Callable[[Page], None]
Answers = Callable[[Page], int]


OWN_BUTTON = "main form[method=post] button[type=submit], main a.usa-button"


def submit(page: Page) -> None:
    """Press the page's own button; a page that asks nothing has a link that looks like one."""
    page.locator(OWN_BUTTON).first.click()


def submit_by_keyboard(page: Page) -> None:
    """Come to the page's own button with the Tab key, and press it."""
    reach(page, OWN_BUTTON)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def reach(page: Page, selector: str) -> None:
    """Press Tab until the focus is on the first thing that the selector means."""
    for _ in range(MOST_TABS):
        if page.evaluate("what => document.querySelector(what) === document.activeElement", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} can't be reached by keyboard on {page.url}")


def continued(page: Page, looked: Looked, press: Acts, answer: Answers) -> tuple[int, int]:
    """Walk from the first page to the receipt; give how many pages and inputs it took."""
    pages = inputs = 0
    page.goto("/my/")
    looked(page)
    press(page)
    while "/page/" in page.url or "/review" in page.url or "/sign" in page.url:
        pages += 1
        assert pages <= MOST_PAGES, page.url
        looked(page)
        inputs += answer(page)
        was = page.url
        press(page)
        assert page.url != was, page.locator("main").inner_text()
    looked(page)
    return pages, inputs


def answered(page: Page) -> int:
    """Answer what the page asks, as somebody with nothing to tell; give how many inputs that took."""
    inputs = 0
    for group in page.locator("main form[method=post] fieldset").all():
        if group.locator("input[type=radio][value=no]").count():
            group.locator("input[type=radio][value=no]").first.check(force=True)
            inputs += 1
    for box in page.locator("main form[method=post] input[type=checkbox]").all():
        box.check(force=True)
        inputs += 1
    for text in page.locator("main form[method=post] input[type=text]").all():
        if not text.input_value():
            text.fill("Cora Delgado")
            inputs += 1
    return inputs


def answered_by_keyboard(page: Page) -> int:
    """Answer the same with the keys alone."""
    inputs = 0
    for control in page.locator(
        "main form[method=post] :is(input[type=radio][value=no], input[type=checkbox], input[type=text])"
    ).all():
        name = control.get_attribute("id")
        kind = control.get_attribute("type")
        if kind == "radio":
            group = control.get_attribute("name")
            reach_group(page, f"input[type=radio][name='{group}']")
            page.keyboard.press("ArrowDown")
            page.keyboard.press("ArrowDown")
            if not control.is_checked():
                page.keyboard.press("ArrowUp")
            assert control.is_checked()
        elif kind == "checkbox":
            reach(page, f"#{name}")
            page.keyboard.press("Space")
        elif not control.input_value():
            reach(page, f"#{name}")
            page.keyboard.type("Cora Delgado")
        inputs += 1
    return inputs


def reach_group(page: Page, selector: str) -> None:
    """Press Tab until the focus is inside a group of choices."""
    for _ in range(MOST_TABS):
        if page.evaluate("what => document.activeElement.matches(what)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} can't be reached by keyboard on {page.url}")


def checked(page: Page) -> None:
    """Ask of every page what is asked of all."""
    assert page.locator("h1").count() == 1
    assert "1980" not in page.url
    fits(page)


def with_axe(page: Page) -> None:
    """Ask axe too."""
    checked(page)
    axe(page)
