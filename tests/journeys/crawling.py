"""Follows every link that somebody may follow, and asks of every page what is asked of all."""

import re
from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qs, urldefrag, urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import Error

from tests.journeys.hand import Hand
from tests.journeys.windows import PlaywrightWindow

_LINKS = "() => [...document.querySelectorAll('a[href]')].map(one => one.href)"
_DEAD_ENDS = """() => [...document.querySelectorAll("a[href^='#']")].map(one => one.getAttribute('href').slice(1))
    .filter(name => name && !document.getElementById(name))"""
_WAYS_OUT = ("https:", "http:", "mailto:", "tel:")
HEIGHT = 900
_DATA = re.compile(r"\.(?:json|geojson|csv)$|/feed/$")


@dataclass(slots=True)
class Crawl:
    """What was seen so far, by the kind of page: the name of its address, and what its question asks for."""

    most: int  # pages of one kind
    widths: tuple[int, ...]
    kinds: Counter[str] = field(default_factory=Counter)
    seen: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def walk(self, hand: Hand, *starts: str) -> None:
        """Begin at some pages, and follow whatever leads on."""
        begun = [f"{hand.address}{start}" for start in starts]
        waiting = list(begun)
        self.seen.clear()
        while waiting:
            address = waiting.pop(0)
            kind = kind_of(address)
            if address in self.seen or (self.kinds[kind] >= self.most and address not in begun):
                continue
            self.seen.add(address)
            self.kinds[kind] += 1
            if _DATA.search(urlsplit(address).path):
                self._taken(hand, address)
            elif self._opened(hand, address):
                waiting.extend(self._leading_on(hand))

    def _opened(self, hand: Hand, address: str) -> bool:
        """Open a page at each width; a paper that is handed out is no page."""
        assert isinstance(hand.window, PlaywrightWindow)
        for width in self.widths:
            hand.window.page.set_viewport_size({"width": width, "height": HEIGHT})
            try:
                hand.open(address)
            except Error as problem:
                if "Download is starting" in str(problem):
                    return False
                raise
            except AssertionError as problem:
                self.problems.append(str(problem))
                hand.window.complaints.clear()
        return True

    def _taken(self, hand: Hand, address: str) -> None:
        """Ask for a file of data, as a machine would: it is no page, but it has to be there."""
        assert isinstance(hand.window, PlaywrightWindow)
        answer = hand.window.page.request.get(address)
        if answer.status != HTTPStatus.OK:
            self.problems.append(f"{address}: {answer.status}")

    def _leading_on(self, hand: Hand) -> list[str]:
        """Give the links into the product; one that leads elsewhere must say so, one within the page must arrive."""
        self.problems.extend(f"{hand.url}: #{name} leads nowhere" for name in hand.window.run(_DEAD_ENDS))
        links = [urldefrag(link).url for link in hand.window.run(_LINKS)]
        outside = [link for link in links if not link.startswith(hand.address)]
        self.problems.extend(f"{hand.url}: {link}" for link in outside if not link.startswith(_WAYS_OUT))
        return [link for link in links if link.startswith(hand.address)]


def kind_of(address: str) -> str:
    """Name a kind of page."""
    parts = urlsplit(address)
    asks = ",".join(sorted(parse_qs(parts.query)))
    try:
        return f"{resolve(parts.path).view_name} {asks}".strip()
    except Resolver404:
        return parts.path
