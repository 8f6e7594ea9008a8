"""The educator identification number: text, in the pattern the jurisdiction's rulebook gives."""

from cecs.records.audit.numbering import next_in
from cecs.records.educators.models import Educator

SERIES = "educator"
PATTERN = "##########"


def next_identifier() -> str:
    """Draw the next number nobody has; numbers given on paper are stepped over."""
    while True:
        number = patterned(next_in(SERIES))
        if not Educator.objects.filter(number=number).exists():
            return number


def patterned(count: int) -> str:
    """Write a count into the pattern: each # is a digit, filled from the right with zeros before it."""
    digits = iter(f"{count:0{PATTERN.count('#')}d}")
    return "".join(next(digits) if sign == "#" else sign for sign in PATTERN)


def same_identifier(typed: str) -> str:
    """Give a number as it is kept, however it was typed."""
    return "".join(typed.split()).upper()
