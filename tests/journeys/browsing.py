"""What a journey does in the browser: open a page as somebody, ask axe about it, take its picture, read the mail."""

import json
import os
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, Page

from cecs.demo.signins import PASSWORD, code_now
from tests.journeys.product import ROOT, Product

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
LAUNCH = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE, NARROW = 1280, 320
_HALF_MINUTE = 30


@dataclass(slots=True)
class Browsing:
    """One browser, one product; contexts are closed at the end of a test, sign-ins are kept for the module."""

    browser: Browser
    product: Product
    sessions: dict[str, Any] = field(default_factory=dict)
    opened: list[BrowserContext] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def page(self, *, width: int = WIDE, javascript: bool = True, language: str = "en", state: Any = None) -> Page:
        """Open a new browser window that nobody has signed in with."""
        context = self.browser.new_context(
            base_url=self.product.address,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            bypass_csp=javascript,  # for axe, which is put into the page
            locale={"en": "en-US", "es": "es-US"}[language],
            storage_state=state,
        )
        context.set_default_timeout(15_000)
        self.opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        return page

    def signed_in(self, key: str, **options: Any) -> Page:
        """Open a window signed in as one of the cast: `cora`, or `delia` with her second step."""
        email = key if "@" in key else f"{key}@example.org"
        if email not in self.sessions:
            first = self.page()
            sign_in(first, email)
            self.sessions[email] = first.context.storage_state()
        return self.page(state=self.sessions[email], **options)

    def close(self) -> None:
        """Close every window."""
        for context in self.opened:
            context.close()
        self.opened.clear()


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """Sign in by the form, with the six digits where they are asked for."""
    page.goto("/account/login/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", password)
    page.click("main form[method=post] button[type=submit]")
    for _ in range(2):
        if not page.locator("input[name=code]").count():
            break
        page.fill("input[name=code]", code_now())
        page.locator("main form:has(input[name=code]) button[type=submit]").first.click()
        if page.locator("input[name=code]").count():  # a code is taken once: wait for the next
            time.sleep(_HALF_MINUTE - time.time() % _HALF_MINUTE + 1)
    assert "/login" not in page.url, f"{email} could not sign in: {page.locator('main').inner_text()}"


def axe(page: Page, *, but: tuple[str, ...] = ()) -> None:
    """Assert that axe finds nothing against the page, at any level."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    said = [
        f"{one['id']} ({one['impact']}): {one['help']}\n    "
        + "\n    ".join(node["html"][:200] for node in one["nodes"])
        for one in found["violations"]
        if one["id"] not in but
    ]
    assert not said, f"{page.url} at {page.viewport_size}:\n" + "\n".join(said)


def fits(page: Page) -> None:
    """Assert that nothing reaches past the right edge: no reader has to scroll sideways."""
    over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, f"{page.url} is {over} pixels too wide at {page.viewport_size}"


def picture(page: Page, name: str) -> Path:
    """Take the page's picture."""
    path = place_of_picture(name)
    page.screenshot(path=path, full_page=True, animations="disabled")
    return path


def place_of_picture(name: str) -> Path:
    """Say where a picture goes: into the guide when CECS_PICTURES is set, else into var/."""
    folder = ROOT / ("docs/start/pictures" if os.environ.get("CECS_PICTURES") else "var/journeys/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}.png"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The mail that the product sent, as its page tells it."""

    address: str

    def to(self, email: str) -> list[dict[str, Any]]:
        """Give every mail to an address, the latest first."""
        with urlopen(f"{self.address}/mails.json?to={quote(email)}", timeout=5) as answer:  # noqa: S310 - our own
            mails: list[dict[str, Any]] = json.load(answer)
        return mails

    def wait(self, email: str, words: str = "", seconds: float = 20) -> dict[str, Any]:
        """Wait for a mail to an address that holds some words in its subject or text."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for mail in self.to(email):
                if words in mail["subject"] or words in mail["text"]:
                    return mail
            time.sleep(0.25)
        subjects = [mail["subject"] for mail in self.to(email)]
        raise AssertionError(f"no mail to {email} says {words!r}; there are: {subjects}")

    def code(self, email: str, words: str = "") -> str:
        """Wait for a mail with a code to type, and give the code."""
        text = self.wait(email, words)["text"]
        found = re.search(r"^\s*([A-Z0-9]{3,}(?:-[A-Z0-9]{3,})*|\d{6,8})\s*$", text, re.MULTILINE)
        assert found, f"no code stands alone on a line of:\n{text}"
        return found[1]
