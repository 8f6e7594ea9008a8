"""Whose scores these are: many lines at once, by a handful of questions to the database.

The EIN with the birth date; or exactly the name, of now or before, with the birth date, of one person alone. Whatever
is less sure is kept, and a person looks.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cecs.records.applications.models import Application
from cecs.records.applications.states import OPEN
from cecs.records.educators.models import Educator, Name
from cecs.records.mailroom.scores.lines import Line

_AT_ONCE = 900


def owners_of(lines: Sequence[Line]) -> list[int | None]:
    """Give whose each line is, in order; none where nobody is it for sure."""
    numbered = _by_number({line.ein for line in lines if line.ein})
    named = _by_name({line.name_key for line in lines if line.born_on})
    return [_owner(line, numbered, named) for line in lines]


def awaiting(educators: Iterable[int]) -> set[int]:
    """Give those of them who have an application that nothing has ended: they wait to hear of a score."""
    asked = sorted(set(educators))
    found: set[int] = set()
    for begin in range(0, len(asked), _AT_ONCE):
        some = Application.objects.filter(educator__in=asked[begin : begin + _AT_ONCE], state__in=OPEN)
        found.update(some.values_list("educator_id", flat=True))
    return found


def _owner(
    line: Line, numbered: dict[str, tuple[int, object]], named: dict[tuple[str, str, object], set[int]]
) -> int | None:
    if line.born_on is None:
        return None
    if line.ein in numbered:
        educator, born_on = numbered[line.ein]
        return educator if born_on == line.born_on else None
    same = named.get((*line.name_key, line.born_on), set())
    return next(iter(same)) if len(same) == 1 and not line.ein else None


def _by_number(numbers: set[str]) -> dict[str, tuple[int, object]]:
    found: dict[str, tuple[int, object]] = {}
    asked = sorted(numbers)
    for begin in range(0, len(asked), _AT_ONCE):
        some = Educator.objects.filter(number__in=asked[begin : begin + _AT_ONCE])
        found |= {number: (pk, born_on) for number, pk, born_on in some.values_list("number", "pk", "born_on")}
    return found


def _by_name(keys: set[tuple[str, str]]) -> dict[tuple[str, str, object], set[int]]:
    found: dict[tuple[str, str, object], set[int]] = defaultdict(set)
    families = sorted({family for _given, family in keys})
    givens = {given for given, _family in keys}
    for begin in range(0, len(families), _AT_ONCE):
        some = Name.objects.filter(folded_family__in=families[begin : begin + _AT_ONCE])
        told = some.values_list("folded_given", "folded_family", "educator__born_on", "educator_id")
        for given, family, born_on, educator in told.iterator(chunk_size=5_000):
            if given in givens and born_on is not None:
                found[given, family, born_on].add(educator)
    return found
