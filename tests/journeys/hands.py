"""Everyone's hands in a journey: who has signed in stays so, each in a window of their own."""

import time
from dataclasses import dataclass, field

from cecs.demo.signins import PASSWORD, code_now
from tests.journeys.engines import OpenWindow
from tests.journeys.hand import Hand, Way
from tests.journeys.keyboard import KeyboardHand
from tests.journeys.product import Product

_HALF_MINUTE = 30


@dataclass(slots=True)
class Hands:
    """The hands of the cast, opened when they are first asked for."""

    open_window: OpenWindow
    product: Product
    way: Way
    unsaid: tuple[str, ...] = ()
    known: dict[str, Hand] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def newcomer(self, key: str) -> Hand:
        """Open a window in which nobody has signed in, and keep it as this person's."""
        kind = KeyboardHand if self.way.keyboard else Hand
        self.known[key] = kind(self.open_window(), self.way, self.product.address, self.unsaid, self.seen)
        return self.known[key]

    def __getitem__(self, key: str) -> Hand:
        """Give the hand of one of the cast, signed in."""
        if key not in self.known:
            sign_in(self.newcomer(key), f"{key}@example.org")
        return self.known[key]

    def close(self) -> None:
        """Close every window."""
        for hand in self.known.values():
            hand.window.close()


def sign_in(hand: Hand, email: str) -> None:
    """Sign in by the form, with the six digits where they are asked for, and read in one's own language."""
    hand.open("/account/login/")
    hand.fill(login=email, password=PASSWORD)
    hand.press("Sign in")
    while hand.has("main input[name=code]"):
        hand.fill(code=code_now())
        hand.press_at("main form:has(input[name=code]) button[type=submit]")
        if hand.has("main input[name=code]"):  # a code is taken once: wait for the next
            time.sleep(_HALF_MINUTE - time.time() % _HALF_MINUTE + 1)
