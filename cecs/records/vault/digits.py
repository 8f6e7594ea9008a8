"""The nine digits, however they were typed."""

import re

from cecs.records.vault.errors import NotANumber

# Area 000, 666 and 900-999, group 00 and serial 0000 were never given to anyone.
_GIVEN = re.compile(r"(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}")


def nine_digits(typed: str) -> str:
    """Give the digits alone; refuse what can't be anyone's number."""
    digits = re.sub(r"[\s.\-]", "", typed)
    if not _GIVEN.fullmatch(digits):
        raise NotANumber("A social security number has nine digits, like 123-45-6789.")
    return digits
