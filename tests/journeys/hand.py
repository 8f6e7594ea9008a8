"""The hand of somebody who walks through the product: what they do on a page, and what is asked of every page.

A hand knows buttons by their English words and presses what says the same in the reader's language. Every page it comes
to must have one heading, fit into the window, be in the reader's language and be in order for axe; nobody has to
remember to ask.
"""

import re
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.journeys.browsing import AXE, NARROW, WIDE, place_of_picture
from tests.journeys.windows import Window
from tests.journeys.words import pattern_of

FORM = "main form[method=post]"
_PATIENCE_SECONDS = 20
_NAMED = """([css, words]) => {
    const said = one => one.getAttribute('aria-label') || one.innerText || one.value || '';
    const wanted = new RegExp(words, 'i');
    const found = [...document.querySelectorAll(css)].filter(
        one => one.getClientRects().length && wanted.test(said(one).replace(/\\s+/g, ' ').trim()));
"""
ALL, FIRST = f"{_NAMED} return found.length; }}", f"{_NAMED} return found[0] || null; }}"
FOCUSED = f"{_NAMED} return found.includes(document.activeElement); }}"
_KIND = """css => {
    const one = document.querySelector(css);
    return one ? (one.tagName === 'SELECT' ? 'select' : one.type) : null;
}"""
_LEAVE = "() => { document.documentElement.dataset.left = 'not yet'; }"
_HAS_COME = "() => document.documentElement.dataset.left === undefined && document.readyState === 'complete'"
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_FOUND_BY_AXE = """() => window.axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
    one => `${one.id} (${one.impact}): ${one.help}\\n    `
        + one.nodes.map(node => node.html.slice(0, 200)).join('\\n    ')))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a journey is made: which browser, language and width, with script or without, by mouse or by keys alone."""

    name: str
    engine: str = "chromium"
    language: str = "en"
    width: int = WIDE
    script: bool = True
    keyboard: bool = False

    def __str__(self) -> str:
        return self.name


DESK = Way(name="at a desk")
TELEPHONE = Way(name="on a telephone in Spanish without script", language="es", width=NARROW, script=False)
KEYBOARD = Way(name="by keyboard alone", keyboard=True)
FIREFOX = Way(name="in Firefox", engine="firefox")
WEBKIT = Way(name="in WebKit", engine="webkit")  # not walked yet: its cookies are not let go of between two people


@dataclass(slots=True)
class Hand:
    """Somebody's hand with a mouse."""

    window: Window
    way: Way
    address: str
    unsaid: tuple[str, ...] = ()  # what may stand in no address
    seen: set[int] = field(default_factory=set)
    has_turned: bool = False  # to the reader's language

    @property
    def url(self) -> str:
        """Give the address of the page."""
        return self.window.url

    def open(self, path: str) -> None:
        """Go to an address of the product."""
        self.window.goto(path if path.startswith("http") else f"{self.address}{path}")
        self.arrived()

    def press(self, words: str, where: str = "main") -> None:
        """Press the first button or link that begins with these words, in English; a page follows."""
        self._leave_by(f"{where} :is(a, button)", f"^\\W*({pattern_of(words, self.way.language)})")

    def follow(self, name: str) -> None:
        """Press the first link or button of the main part that holds this name."""
        self._leave_by("main :is(a, button)", re.escape(name))

    def press_at(self, css: str) -> None:
        """Press the first thing that a selector means; a page follows."""
        self._leave_by(css, "")

    def offers(self, words: str, where: str = "main") -> bool:
        """Say whether there is a button or link that begins with these words, in English."""
        return bool(self._count(f"{where} :is(a, button)", f"^\\W*({pattern_of(words, self.way.language)})"))

    def names(self, name: str) -> bool:
        """Say whether a link of the main part holds this name."""
        return bool(self._count("main a", re.escape(name)))

    def has(self, css: str) -> bool:
        """Say whether the page shows such a thing."""
        return bool(self._count(css, ""))

    def text(self) -> str:
        """Give what the main part of the page says."""
        return str(self.window.run("() => document.querySelector('main').innerText"))

    def says(self, words: str) -> bool:
        """Say whether the page says this, or begins so, given in English."""
        return re.search(pattern_of(words, self.way.language), self.text(), re.IGNORECASE) is not None

    def settled(self) -> str:
        """Give what the page says, and refuse a page that complains."""
        assert not self.has(".usa-error-message"), f"{self.url}:\n{self.text()}"
        return self.text()

    def fill(self, **values: Any) -> None:
        """Fill each named field: a day in three parts, a file, a choice, a box, or text."""
        for name, value in values.items():
            if isinstance(value, date):
                self._choose(f"{FORM} [name={name}_month]", str(value.month))
                self._type(f"{FORM} [name={name}_day]", str(value.day))
                self._type(f"{FORM} [name={name}_year]", str(value.year))
                continue
            css = f"{FORM} [name={name}]"
            match self.window.run(_KIND, css):
                case "select" | "select-one":
                    self._choose(css, str(value))
                case "radio":
                    self._tick(f"{css}[value='{value}']")
                case "checkbox":
                    self._tick(css)
                case "file":
                    self._attach(css, value)
                case None:
                    raise AssertionError(f"{self.url} asks for no {name}:\n{self.text()[:600]}")
                case _:
                    self._type(css, str(value))

    def choose_named(self, name: str, words: str) -> None:
        """Choose of a list what holds these words; they are a name, the same in every language."""
        script = "([css, words]) => [...document.querySelectorAll(css)].find(one => one.text.includes(words)).value"
        self._choose(f"{FORM} [name={name}]", self.window.run(script, [f"{FORM} [name={name}] option", words]))

    def tick_named(self, words: str) -> None:
        """Tick the box, or choose the circle, whose label holds these words."""
        script = """([css, words]) => {
            const label = [...document.querySelectorAll(css)].find(one => one.innerText.includes(words));
            return label && (label.control || label.querySelector('input')).id;
        }"""
        self._tick(f"#{self.window.run(script, [f'{FORM} label', words])}")

    def say_no_to_all(self) -> None:
        """Answer no to every question."""
        script = "css => [...document.querySelectorAll(css)].map(one => one.id)"
        for each in self.window.run(script, f"{FORM} input[type=radio][value=no]"):
            self._tick(f"#{each}")

    def picture(self, name: str) -> None:
        """Take the page's picture, at a desk."""
        if self.way is DESK:
            self.window.picture(place_of_picture(name))

    def arrived(self) -> None:
        """Wait until the page has come, and ask of it what is asked of every page."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not self.window.asks(_HAS_COME):
            assert time.monotonic() < until, f"nothing followed on {self.window.url}"
            time.sleep(0.02)
        if self._language() != self.way.language and not self.has_turned:  # an account has one of its own at first
            self.has_turned = True
            self.press_at(f"header button[name=language][value={self.way.language}]")
        self.looked()

    def awaits(self, part: str) -> None:
        """Wait until the address has this part, where one page leads to the next by itself."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while part not in self.url:
            assert time.monotonic() < until, f"{self.url} does not lead to {part}"
            time.sleep(0.05)
        self.arrived()

    def looked(self) -> None:
        """Ask of the page what is asked of every page; once, while it stays as it is."""
        here = hash(re.sub(r'(csrfmiddlewaretoken" value="|nonce=")[^"]*', "", self._whole()))
        if here in self.seen:
            return
        self.seen.add(here)
        assert not [word for word in self.unsaid if word in self.url], self.url
        assert self.window.run("() => document.querySelectorAll('h1').length") == 1, f"{self.url}: not one heading"
        assert self._language() == self.way.language, f"{self.url}: another language"
        too_wide = self.window.run(_TOO_WIDE)
        assert too_wide <= 0, f"{self.url} is {too_wide} pixels too wide for {self.way}"
        self.window.prepare_for_axe()
        found = self.window.run(f"() => {{ {AXE.read_text(encoding='utf-8')}\n return ({_FOUND_BY_AXE})(); }}")
        assert not found, f"{self.url} {self.way}:\n" + "\n".join(found)
        assert not self.window.complaints, "\n".join(self.window.complaints)

    def _language(self) -> str:
        return str(self.window.run("() => document.documentElement.lang"))

    def _whole(self) -> str:
        return str(self.window.run("() => location.href + innerWidth + document.documentElement.outerHTML"))

    def _count(self, css: str, words: str) -> int:
        return int(self.window.run(ALL, [css, words]))

    def _leave_by(self, css: str, words: str) -> None:
        assert self._count(css, words), f"{self.url} has no {words or css} in {css}:\n{self.text()[:600]}"
        self.window.run(_LEAVE)
        self._press(css, words)
        self.arrived()

    def _press(self, css: str, words: str) -> None:
        self.window.click(self.window.find(FIRST, [css, words]))

    def _type(self, css: str, text: str) -> None:
        self.window.type(self._the(css), text)

    def _choose(self, css: str, value: str) -> None:
        self.window.choose(self._the(css), value)

    def _tick(self, css: str) -> None:
        """Click on the label: that is what a person sees."""
        if not self.window.run("css => document.querySelector(css).checked", css):
            self.window.click(self.window.find("css => document.querySelector(css).labels[0]", css))

    def _attach(self, css: str, paper: Path) -> None:
        self.window.attach(self._the(css), paper)

    def _the(self, css: str) -> Any:
        return self.window.find("css => document.querySelector(css)", css)
