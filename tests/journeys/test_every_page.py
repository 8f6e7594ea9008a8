"""Every page that somebody may open: in order for axe, with one heading, without a broken link, in both languages.

What a change must pass looks at each kind of page once in each language, on a telephone. What is slow looks at many of
each kind, as each of the cast, at both widths.
"""

from dataclasses import replace

import pytest

from tests.journeys.browsing import NARROW, WIDE
from tests.journeys.crawling import Crawl
from tests.journeys.hand import Hand, Way
from tests.journeys.hands import Hands

TELEPHONE = Way(name="on a telephone", width=NARROW)
pytestmark = pytest.mark.parametrize("way", [TELEPHONE], ids=str, indirect=True, scope="module")
STARTS = {
    "anyone": ("/", "/check/", "/account/login/", "/account/signup/", "/accessibility/thanks/"),
    "cora": ("/my/", "/account/"),
    "dan": ("/my/",),
    "mina": ("/my/",),
    "faye": ("/my/",),
    "june": ("/college/",),
    "ivan": ("/welcome/", "/district/"),
    "kay": ("/nutrition/",),
    "gil": ("/clerk/", "/clerk/?q=Castellanos"),
    "hana": ("/cashier/",),
    "delia": ("/desk/",),
    "ezra": ("/desk/",),
}


def in_language(hands: Hands, who: str, language: str) -> Hand:
    """Give the hand of somebody who reads a language from now on."""
    hand = hands.known.get(who) or (hands.newcomer(who) if who == "anyone" else hands[who])
    hand.way, hand.has_turned = replace(hand.way, language=language), False
    return hand


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_kind_of_page(hands: Hands, language: str) -> None:
    crawl = Crawl(most=1, widths=(NARROW,))
    for who, starts in STARTS.items():
        hand = in_language(hands, who, language)
        crawl.walk(hand, *starts, *found(hand, who))
    assert not crawl.problems, "\n".join(crawl.problems)
    assert len(crawl.kinds) > 50, crawl.kinds


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("who", STARTS)
def test_every_page(hands: Hands, who: str, language: str) -> None:
    hand = in_language(hands, who, language)
    crawl = Crawl(most=8, widths=(WIDE, NARROW))
    crawl.walk(hand, *STARTS[who], *found(hand, who))
    assert not crawl.problems, "\n".join(crawl.problems)


def found(hand: Hand, who: str) -> list[str]:
    """Ask the register for some people, as anyone may, and give where the answer stands."""
    if who != "anyone":
        return []
    hand.open("/look-up/")
    hand.fill(text="Del")
    hand.press_at("main form[method=post] button[type=submit]")
    return [hand.url.removeprefix(hand.address)]
