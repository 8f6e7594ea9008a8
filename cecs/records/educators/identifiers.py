"""The educator identification number: text, in the pattern that the jurisdiction's rulebook gives."""

import re
from collections.abc import Mapping

from cecs.law.shelf import rulebook
from cecs.records.audit.numbering import next_in
from cecs.records.educators.models import Educator
from cecs.records.vault.digits import nine_digits
from cecs.records.vault.errors import NotANumber

SERIES = "educator"


def next_identifier() -> str:
    """Draw the next number nobody has; numbers given on paper are stepped over."""
    example = _said()["example"]
    while True:
        number = patterned(next_in(SERIES), example)
        if not Educator.objects.filter(number=number).exists():
            return number


def patterned(count: int, example: str) -> str:
    """Write a count in the shape of an example: as many digits, beginning with a one so that none is lost.

    >>> patterned(4417, "100000001")
    '100004417'
    """
    places = sum(sign.isdigit() for sign in example)
    digits = iter(str(10 ** (places - 1) + count))
    return "".join(next(digits) if sign.isdigit() else sign for sign in example)


def same_identifier(typed: str) -> str:
    """Give a number as it is kept, however it was typed."""
    return re.sub(r"[\s.\-]", "", typed).upper()


def is_identifier(typed: str) -> bool:
    """Say whether the text can be somebody's number here."""
    return bool(re.fullmatch(_said()["pattern"], same_identifier(typed)))


def _said() -> Mapping[str, str]:
    return rulebook().jurisdiction.patterns["ein"]


def is_social_security_number(typed: str) -> bool:
    """Say whether the text can be anyone's social security number."""
    try:
        nine_digits(typed)
    except NotANumber:
        return False
    return True
