"""The ten-minute guide, done step by step: what a newcomer reads is what happens here."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.journeys.browsing import Browsing, axe, fits, picture
from tests.journeys.product import ROOT
from tests.journeys.steps import follow

GUIDE = ROOT / "docs" / "start" / "ten-minutes.md"
OWN_FORM = "main form[method=post]"


@dataclass(slots=True)
class Reader:
    """Somebody who does what the guide says, in one window at a time."""

    browsing: Browsing
    pages: list[Page] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """Give the window at hand."""
        if not self.pages:
            self.pages.append(self.browsing.page())
        return self.pages[-1]

    def open(self, address: str) -> None:
        """Go to an address."""
        self.page.goto(address)

    def sign_in(self, key: str) -> None:
        """Go on as somebody else."""
        self.pages.append(self.browsing.signed_in(key))

    def press(self, words: str) -> None:
        """Press the button or link with these words."""
        main = self.page.locator("main")
        button = main.get_by_role("button", name=words).or_(main.get_by_role("link", name=words))
        button.locator("visible=true").first.click()

    def see(self, words: str) -> None:
        """See these words on the page."""
        self.page.get_by_text(words).locator("visible=true").first.wait_for()

    def answer_no(self) -> None:
        """Answer no to everything, and go on."""
        for no in self.page.locator(f"{OWN_FORM} input[type=radio][value=no]").all():
            no.check(force=True)
        self.page.locator(f"{OWN_FORM} button[type=submit]").first.click()

    def tick(self) -> None:
        """Tick the box of the statement."""
        self.page.locator(f"{OWN_FORM} input[type=checkbox]").first.check(force=True)

    def sign(self, name: str) -> None:
        """Type the name as signature."""
        self.page.fill("#id_signed_name", name)

    def look_up(self, name: str) -> None:
        """Ask the public look-up."""
        self.page.fill("main input[name=text]", name)
        self.page.locator(f"{OWN_FORM} button[type=submit]").first.click()

    def take(self, name: str) -> None:
        """Take the page's picture, and ask of it what is asked of every page."""
        fits(self.page)
        axe(self.page)
        picture(self.page, name)

    def acts(self) -> dict[str, Callable[..., None]]:
        """Give the act of each verb."""
        return {
            "open": self.open,
            "sign_in": self.sign_in,
            "press": self.press,
            "see": self.see,
            "answer_no": self.answer_no,
            "tick": self.tick,
            "sign": self.sign,
            "look_up": self.look_up,
            "picture": self.take,
        }


def test_the_guide_can_be_followed(browsing: Browsing) -> None:
    assert follow(GUIDE, Reader(browsing).acts()) > 30
