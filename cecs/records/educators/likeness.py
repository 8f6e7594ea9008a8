"""Whether a person who tells a name and a birth date may be one the records know.

Exact is exact: the same folded names. Near is anything a slip, a nickname, a marriage or a form may have made of it;
near never merges, it only makes a person look.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import product

from cecs.records.educators.models import Name
from cecs.records.educators.nicknames import same_given_name
from cecs.records.educators.spelling import folded, one_slip_apart

_MUCH_ALIKE = 0.7  # Stephanie and Stefanie, Mohammed and Muhammad
_SHORT = 3  # beside the same birth date, Ana may be Anna


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who somebody says they are."""

    given: str
    family: str
    born_on: date
    middle: str = ""

    @property
    def names(self) -> tuple[str, str]:
        """Give the folded given and family name."""
        return folded(self.given), folded(self.family)


def exactly(told: Told, name: Name) -> bool:
    """Say whether the names are the same, and no middle initial speaks against it."""
    return told.names == (name.folded_given, name.folded_family) and _middles_agree(told, name)


def nearly(told: Told, name: Name) -> bool:
    """Say whether one person may go by both names."""
    given, family = told.names
    known_given, known_family = name.folded_given, name.folded_family
    if given == known_given or set(given.split()) & set(known_given.split()):
        return True  # a marriage changes the rest
    givens = _givens_alike(given, known_given) or _middle_used(given, name)
    turned = family == known_given and given == known_family
    joined = (given + family).replace(" ", "") == (known_given + known_family).replace(" ", "")
    return (givens and _families_alike(family, known_family)) or turned or joined


def _givens_alike(one: str, other: str) -> bool:
    if same_given_name(one, other) or SequenceMatcher(None, one, other).ratio() >= _MUCH_ALIKE:
        return True
    return any(one_slip_apart(word, known, shortest=_SHORT) for word, known in product(one.split(), other.split()))


def _families_alike(one: str, other: str) -> bool:
    words = product(one.split(), other.split())
    return one == other or any(one_slip_apart(word, known, shortest=_SHORT) for word, known in words)


def may_be_the_same_day(one: date, other: date) -> bool:
    """Say whether one slip makes one birth date of the other: a digit, two digits swapped, day and month swapped."""
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    first, second = f"{one:%Y%m%d}", f"{other:%Y%m%d}"
    wrong = [place for place in range(len(first)) if first[place] != second[place]]
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and first[wrong[0]] == second[wrong[1]]  # noqa: PLR2004
    return len(wrong) <= 1 or (swapped and first[wrong[1]] == second[wrong[0]])


def any_nearly(told: Told, names: Iterable[Name]) -> bool:
    """Say whether any of a record's names may be this person's."""
    return any(nearly(told, name) for name in names)


def _middles_agree(told: Told, name: Name) -> bool:
    one, other = folded(told.middle), folded(name.middle)
    return not one or not other or one[0] == other[0]


def _middle_used(given: str, name: Name) -> bool:
    return bool(given) and given.split(maxsplit=1)[0] == folded(name.middle)
