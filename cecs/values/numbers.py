"""Numbers that people say aloud, with a letter that catches a slip, and keys that only an address carries."""

import re
import secrets

# No I, O, Q, S or Z: read aloud or written by hand, each is taken for a digit or for another letter.
_LETTERS = "ABCDEFGHJKLMNPRTUVWXY"
_MODULUS = 19  # prime, and below the letters above: one wrong digit and one swap of neighbours are both caught
_WEIGHTS = (2, 3, 5, 7, 11, 13, 17, 4, 6, 10)
_SHAPE = re.compile(r"^([A-Z]{1,3})-(\d{4})-(\d{6,7})-([A-Z])$")
_KEY_BYTES = 12


def numbered(prefix: str, year: int, count: int) -> str:
    """The number of a record.

    >>> numbered("A", 2026, 4417).startswith("A-2026-004417-")
    True
    """
    return f"{prefix}-{year:04d}-{count:06d}-{_check(prefix, year, count)}"


def is_number(text: str, prefix: str) -> bool:
    """True when the text is a number of that kind and its last letter is right."""
    found = _SHAPE.match(text.strip().upper())
    if not found or found[1] != prefix:
        return False
    return found[4] == _check(prefix, int(found[2]), int(found[3]))


def new_key() -> str:
    """Sixteen characters nobody can guess, for an address."""
    return secrets.token_urlsafe(_KEY_BYTES)


def _check(prefix: str, year: int, count: int) -> str:
    """The letter that goes with the digits, and with the kind of record."""
    digits = f"{year:04d}{count:06d}"
    total = sum(int(digit) * _WEIGHTS[place % len(_WEIGHTS)] for place, digit in enumerate(reversed(digits)))
    total += sum(ord(letter) for letter in prefix)
    return _LETTERS[total % _MODULUS]
