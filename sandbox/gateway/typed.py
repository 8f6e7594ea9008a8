"""What the payer typed on the payment page, and what is wrong with it. The number of the card is never kept."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from sandbox.gateway.cards import CARDS, Card, digits, passes_luhn

_EXPIRY = re.compile(r"^\s*(0?[1-9]|1[0-2])\s*/\s*(?:20)?(\d{2})\s*$")
_CODE = re.compile(r"^\s*\d{3,4}\s*$")


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields as typed, and the name of what is wrong with each."""

    name: str = ""
    number: str = ""
    expiry: str = ""
    code: str = ""
    wrong: Mapping[str, str] = field(default_factory=dict)

    @property
    def card(self) -> Card:
        """Give the test card whose number was typed."""
        return CARDS[digits(self.number)]


def read(form: Mapping[str, str]) -> Typed:
    """Read the form, and check each field."""
    name, number, expiry, code = (form.get(part, "") for part in ("name", "number", "expiry", "code"))
    wrong = {
        "name": "" if name.strip() else "name_missing",
        "number": _wrong_number(digits(number)),
        "expiry": _wrong_expiry(expiry),
        "code": "" if _CODE.match(code) else "code_missing",
    }
    return Typed(name, number, expiry, code, {part: why for part, why in wrong.items() if why})


def _wrong_number(number: str) -> str:
    if not number:
        return "number_missing"
    if not passes_luhn(number):
        return "number_wrong"
    return "" if number in CARDS else "number_unknown"


def _wrong_expiry(expiry: str) -> str:
    found = _EXPIRY.match(expiry)
    if not found:
        return "expiry_missing"
    now = time.localtime()
    return "expiry_past" if (2000 + int(found[2]), int(found[1])) < (now.tm_year, now.tm_mon) else ""
