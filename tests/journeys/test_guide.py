"""The ten-minute guide, done step by step: what a newcomer reads is what happens here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from playwright.sync_api import Locator, Page

from cecs.values import clock
from tests.journeys.browsing import Browsing, Mailbox, axe, fits, picture
from tests.journeys.product import ROOT
from tests.journeys.steps import GRAMMAR, follow

GUIDE = ROOT / "docs" / "start" / "ten-minutes.md"
OWN_FORM = "main form[method=post]"


@dataclass(slots=True)
class Reader:
    """Somebody who does what the guide says, in one window at a time."""

    browsing: Browsing
    mailbox: Mailbox
    pages: list[Page] = field(default_factory=list)
    people: dict[str, Page] = field(default_factory=dict)

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
        if key not in self.people:
            self.people[key] = self.browsing.signed_in(key)
        self.pages.append(self.people[key])
        self.page.goto("/welcome/")

    def begin(self) -> None:
        """Go on as somebody whom nobody knows."""
        self.pages.append(self.browsing.page())

    def press(self, words: str) -> None:
        """Press the button or link with these words."""
        main = self.page.locator("main")
        button = main.get_by_role("button", name=words).or_(main.get_by_role("link", name=words))
        button.locator("visible=true").first.click()

    press_one = press

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

    def write(self, text: str, label: str) -> None:
        """Write into the field with this label."""
        self.labelled(label).fill(text)

    def choose(self, words: str, label: str) -> None:
        """Choose of a list, or among circles, what holds these words."""
        if self.page.locator("main fieldset", has_text=label).count():
            group = self.page.locator("main fieldset", has_text=label)
            group.locator("label", has_text=words).first.click()
            return
        option = self.labelled(label).locator("option", has_text=words).first
        self.labelled(label).select_option(option.get_attribute("value"))

    def give_day(self, words: str, label: str) -> None:
        """Give a day in its three parts."""
        self.put_day(datetime.strptime(words, "%B %d, %Y").date(), label)  # noqa: DTZ007 - a day has no hour

    def give_day_ago(self, weeks: str, label: str) -> None:
        """Give a day so many weeks ago."""
        self.put_day(clock.today() - timedelta(weeks={"one": 1, "six": 6}[weeks]), label)

    def put_day(self, day: date, label: str) -> None:
        """Choose the month, write the day and the year."""
        group = self.page.locator("main fieldset", has_text=label)
        group.locator("select").first.select_option(str(day.month))
        for part, number in zip(group.locator("input:not([type=hidden])").all(), (day.day, day.year), strict=False):
            part.fill(str(number))

    def labelled(self, label: str) -> Locator:
        """Give the field whose label begins with these words."""
        script = """words => [...document.querySelectorAll('main label')].find(one =>
            one.innerText.trim().startsWith(words) && one.control
            && !['radio', 'checkbox'].includes(one.control.type)).control.id"""
        return self.page.locator(f"#{self.page.evaluate(script, label)}")

    def type_code(self, email: str) -> None:
        """Read the mail, type its code, and be known from now on."""
        self.page.fill("main input[name=code]", self.mailbox.code(email))
        self.page.locator("main form:has(input[name=code]) button[type=submit]").first.click()
        self.people[email.split("@", maxsplit=1)[0]] = self.page

    def pay(self, number: str) -> None:
        """Fill the payment company's page, pay, and come back."""
        card = {"name": "Somebody", "number": number, "expiry": "12/40", "code": "123"}
        for name, value in card.items():
            self.page.fill(f"[name={name}]", value)
        self.page.click("main form button.main")
        self.page.wait_for_url("**/paid/**")

    def take(self, name: str) -> None:
        """Take the page's picture, and ask of it what is asked of every page."""
        fits(self.page)
        axe(self.page)
        picture(self.page, name)

    def acts(self) -> dict[str, Callable[..., None]]:
        """Give the act of each verb."""
        return {"picture": self.take} | {verb: getattr(self, verb) for verb in GRAMMAR}


def test_the_guide_can_be_followed(browsing: Browsing, mailbox: Mailbox) -> None:
    reader = Reader(browsing, mailbox)
    try:
        assert follow(GUIDE, reader.acts()) > 100
    except AssertionError as problem:
        raise AssertionError(f"{problem}\n{reader.page.url}:\n{reader.page.locator('main').inner_text()}") from problem
