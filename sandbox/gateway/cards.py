"""The test cards. Any other number is refused: nothing real may be typed here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A card that does not exist, and what its bank would say."""

    number: str
    brand: str
    funding: str
    bank: str = "yes"  # yes, or why not, or `asks`: the holder must confirm first

    @property
    def last4(self) -> str:
        """Give the digits anyone may see."""
        return self.number[-4:]

    @property
    def spaced(self) -> str:
        """Give the number as it stands on a card."""
        return " ".join(self.number[place : place + 4] for place in range(0, len(self.number), 4))


CARDS = {
    card.number: card
    for card in (
        Card("4242424242424242", "visa", "credit"),
        Card("5555555555554444", "mastercard", "credit"),
        Card("6011111111111117", "discover", "credit"),
        Card("4000056655665556", "visa", "debit"),
        Card("5200828282828210", "mastercard", "debit"),
        Card("6011981111111113", "discover", "debit"),
        Card("5105105105105100", "mastercard", "prepaid"),
        Card("378282246310005", "amex", "credit"),
        Card("3056930009020004", "diners", "credit"),
        Card("3566002020360505", "jcb", "credit"),
        Card("4000000000000002", "visa", "credit", "generic_decline"),
        Card("4000000000009995", "visa", "credit", "insufficient_funds"),
        Card("4000000000000069", "visa", "credit", "expired_card"),
        Card("4000002500003155", "visa", "credit", "asks"),
    )
}


def digits(text: str) -> str:
    """Take spaces and hyphens out of a number as typed."""
    return "".join(sign for sign in text if sign not in " -")


def passes_luhn(number: str) -> bool:
    """Say whether the last digit fits: a slip of the finger is told apart from a card we do not know."""
    if not number.isascii() or not number.isdigit():
        return False
    total = 0
    for place, digit in enumerate(reversed(number)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled // 10 + doubled % 10
    return total % 10 == 0
