"""The first look: the home page in both languages and widths, and without script; an educator and staff sign in."""

import pytest

from tests.journeys.browsing import NARROW, WIDE, Browsing, axe, fits


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_home_page_is_for_everyone(browsing: Browsing, width: int, language: str) -> None:
    page = browsing.page(width=width, language=language)
    page.goto("/")
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    axe(page)
    fits(page)


def test_the_home_page_needs_no_script(browsing: Browsing) -> None:
    page = browsing.page(javascript=False)
    page.goto("/")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("key", ["cora", "delia"])
def test_somebody_known_signs_in(browsing: Browsing, key: str) -> None:
    page = browsing.signed_in(key)
    page.goto("/")
    assert page.get_by_role("button", name="Sign out").or_(page.get_by_role("link", name="Sign out")).count()
    axe(page)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_mail_of_the_demonstration_can_be_read_by_all(browsing: Browsing, width: int) -> None:
    page = browsing.page(width=width)
    page.goto(browsing.product.mail)
    axe(page)
    fits(page)
