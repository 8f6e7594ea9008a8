"""Cora continues the professional certificate that ends in twenty weeks: in five minutes."""

from io import BytesIO

import pypdfium2
import pytest

from tests.journeys.browsing import NARROW, WIDE, Browsing, Mailbox, picture
from tests.journeys.continuing import MOST_INPUTS, MOST_PAGES, answered, continued, submit, with_axe


def test_five_minutes_at_a_desk(browsing: Browsing, mailbox: Mailbox) -> None:
    page = browsing.signed_in("cora")
    pages, inputs = continued(page, with_axe, submit, answered)
    assert pages <= MOST_PAGES
    assert inputs <= MOST_INPUTS
    assert "granted" in page.locator("main").inner_text().lower() or "continued" in page.locator("main").inner_text()
    assert mailbox.wait("cora@example.org", "continued")


def test_the_certificate_is_there_and_can_be_checked_by_anyone(browsing: Browsing) -> None:
    page = browsing.signed_in("cora")
    page.goto("/my/")
    with_axe(page)
    page.locator("main a[href*='/my/certificates/']").first.click()
    with_axe(page)
    picture(page, "certificate")
    number = page.locator("main").inner_text()
    assert "029" in number
    paper = page.locator("main a[href$='/pdf/']").first
    answer = page.request.get(paper.get_attribute("href") or "")
    text = pypdfium2.PdfDocument(BytesIO(answer.body()))[0].get_textpage().get_text_range()
    assert "Cora Delgado" in text
    code = text.split("/verify/")[1].split("/")[0]
    stranger = browsing.page()
    stranger.goto(f"/verify/{code}/")
    with_axe(stranger)
    assert "Cora Delgado" in stranger.locator("main").inner_text()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_anyone_looks_her_up_without_leaving_her_name_in_the_address(browsing: Browsing, width: int) -> None:
    page = browsing.page(width=width)
    page.goto("/")
    page.locator("main form[method=post] input[name=text]").first.fill("Delgado Cora")
    page.locator("main form[method=post] button[type=submit]").first.click()
    with_axe(page)
    assert "Delgado" not in page.url
    page.locator("main a[href*='/look-up/record/']").first.click()
    with_axe(page)
    picture(page, f"record-{width}")
    assert "Professional" in page.locator("main").inner_text()
