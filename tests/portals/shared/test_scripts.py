"""The small scripts, in a browser: what is typed is kept, and a session that ends warns first.

The pages are given to the browser by the test itself, so that a lost connection can be tried out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, sync_playwright

import cecs.portals.shared

pytestmark = pytest.mark.journey
STATIC = Path(cecs.portals.shared.__file__).parent / "static" / "shared"
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FORM = """<!DOCTYPE html><html lang="en"><head><title>Form</title>
<script src="/static/frame.js" defer></script><script src="/static/keep.js" defer></script></head><body>
<form method="post" action="/sent/" data-save-url="/save/">
<input name="csrfmiddlewaretoken" type="hidden" value="t"><input name="revision" type="hidden" value="1">
<label>Given <input name="given" value="%s"></label>
<label><input type="radio" name="kind" value="a"> A</label>
<label><input type="radio" name="kind" value="b"> B</label>
<button>Send</button></form>
<p data-keep-words data-saving="Saving" data-saved="Saved" data-held="Held" data-restored="Brought back"></p>
</body></html>"""
SESSION = """<!DOCTYPE html><html lang="en"><head><title>Page</title>
<script src="/static/frame.js" defer></script></head><body>
<dialog id="session-dialog" data-seconds="%s" data-stay="/stay/"><h2>Still there?</h2>
<form method="dialog"><button>Stay</button></form></dialog></body></html>"""


@dataclass
class Site:
    """A site that the test plays: it can go down and come back."""

    is_up: bool = True
    saved: list[dict[str, list[str]]] = field(default_factory=list)
    stays: int = 0
    given: str = ""
    seconds: int = 1800

    def answer(self, route: Route) -> None:
        """Answer as our pages would."""
        address = route.request.url.split("/", 3)[3]
        if address.startswith("static/"):
            route.fulfill(path=STATIC / address.removeprefix("static/"), content_type="text/javascript")
        elif address == "save/":
            self.save(route)
        elif address == "stay/":
            self.stays += 1
            route.fulfill(json={"seconds": 1800})
        elif address == "session/":
            route.fulfill(body=SESSION % self.seconds, content_type="text/html")
        elif address == "sent/":
            route.fulfill(body="<title>Sent</title><script src='/static/frame.js'></script>", content_type="text/html")
        else:
            route.fulfill(body=FORM % self.given, content_type="text/html")

    def save(self, route: Route) -> None:
        """Take what the form sends, or be out of reach."""
        if not self.is_up:
            route.abort()
            return
        body = route.request.post_data or ""
        parts = body.split("name=")[1:]
        self.saved.append({part.split('"')[1]: [part.split("\r\n\r\n")[1].split("\r\n")[0]] for part in parts})
        route.fulfill(status=204, headers={"X-Revision": str(len(self.saved) + 1)})


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def page(site: Site) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        opened = browser.new_page()
        opened.route("**/*", site.answer)
        yield opened
        browser.close()


def wait_for(page: Page, words: str) -> None:
    page.wait_for_function("words => document.querySelector('[data-keep-words]').textContent === words", arg=words)


def test_what_is_typed_is_saved_without_pressing_anything(page: Page, site: Site) -> None:
    page.goto("http://cecs.test/")
    page.fill("[name=given]", "María")
    page.check("[value=b]")
    wait_for(page, "Saved")
    assert site.saved[-1]["given"] == ["María"]
    assert site.saved[-1]["kind"] == ["b"]


def test_the_next_save_carries_the_new_revision(page: Page, site: Site) -> None:
    page.goto("http://cecs.test/")
    page.fill("[name=given]", "A")
    wait_for(page, "Saved")
    assert page.input_value("[name=revision]") == "2"


def test_a_lost_connection_loses_nothing(page: Page, site: Site) -> None:
    page.goto("http://cecs.test/")
    site.is_up = False
    page.fill("[name=given]", "María")
    page.check("[value=a]")
    wait_for(page, "Held")
    page.reload()
    assert page.input_value("[name=given]") == "María"
    assert page.is_checked("[value=a]")
    site.is_up = True
    page.evaluate("window.dispatchEvent(new Event('online'))")
    wait_for(page, "Saved")
    assert site.saved[-1]["given"] == ["María"]


def test_a_form_that_was_taken_is_not_brought_back_later(page: Page, site: Site) -> None:
    page.goto("http://cecs.test/")
    site.is_up = False
    page.fill("[name=given]", "María")
    page.click("button")
    page.wait_for_function("document.title === 'Sent'")
    site.given = "Changed elsewhere"
    page.goto("http://cecs.test/")
    assert page.input_value("[name=given]") == "Changed elsewhere"


def test_the_token_of_the_form_is_never_held(page: Page, site: Site) -> None:
    page.goto("http://cecs.test/")
    site.is_up = False
    page.fill("[name=given]", "x")
    wait_for(page, "Held")
    assert "csrf" not in page.evaluate("JSON.stringify({...sessionStorage})")


def test_the_warning_comes_two_minutes_before_the_end_and_staying_is_one_press(page: Page, site: Site) -> None:
    site.seconds = 121
    page.goto("http://cecs.test/session/")
    assert not page.evaluate("document.querySelector('dialog').open")
    page.wait_for_function("document.querySelector('dialog').open")
    page.click("text=Stay")
    page.wait_for_function("!document.querySelector('dialog').open")
    page.wait_for_timeout(100)
    assert site.stays == 1


def test_nobody_is_warned_early(page: Page, site: Site) -> None:
    page.goto("http://cecs.test/session/")
    page.wait_for_timeout(300)
    assert not page.evaluate("document.querySelector('dialog').open")
