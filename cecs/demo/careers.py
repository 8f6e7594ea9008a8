"""How a made-up educator's certificates followed one another. How long each runs, and which could be had, the law says.

A career is drawn from chance, but every certificate in it could have been granted on the day it carries.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from cecs.law.rulebook import Rulebook
from cecs.values.spans import add_months, add_years

LADDER = ("initial", "provisional", "professional")
_DAYS_IN_YEAR = 365
_STAYS_IN_HUNDRED = 95  # at each end of a certificate, so many go on to the next
_WITH_SECOND_ENDORSEMENT_IN_HUNDRED = 22
_RETIRES_AT = (58, 67)
_BEGINS_AT = (22, 41)
_LONGEST_CAREER_YEARS = 36
_SUMMER = (5, 9)

# How many in a hundred teach what; only what the rulebook knows is drawn.
_FIELDS = {"305": 34, "165": 17, "015": 11, "029": 10, "026": 9, "030": 7, "042": 5, "068": 7}
_ADMINISTRATOR = "092"
_ADMINISTRATORS_IN_HUNDRED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One certificate of a made-up career."""

    type: str
    since: date
    until: date  # the first day after
    endorsements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """Everything drawn for one person but the name."""

    born_on: date
    held: tuple[Held, ...]


def draw_career(chance: Random, rulebook: Rulebook, today: date) -> Career:
    """Draw one career that began before today, as the law of each day allowed."""
    earliest = max(rulebook.jurisdiction.speaks_from, add_years(today, -_LONGEST_CAREER_YEARS))
    begins = _in_summer(chance, earliest + (today - earliest) * chance.random(), today)
    born_on = begins - timedelta(days=round(_DAYS_IN_YEAR * chance.triangular(*_BEGINS_AT, 24)))
    retires = add_years(born_on, chance.randint(*_RETIRES_AT))
    field = _draw_field(chance, rulebook)
    held = tuple(_walk(chance, rulebook, begins, min(retires, today), field))
    return Career(born_on=born_on, held=held)


def _walk(chance: Random, rulebook: Rulebook, begins: date, ends: date, field: str) -> Iterator[Held]:
    """Go up the ladder, certificate after certificate, until one of them reaches past the end or is let lapse."""
    endorsements: tuple[str, ...] = (field,)
    level, since = 0, begins
    while term := _term(rulebook, LADDER[level], since):
        until = add_months(since, term)
        yield Held(type=LADDER[level], since=since, until=until, endorsements=endorsements)
        moves_on = min(until, since + (until - since) * chance.uniform(0.75, 1))
        next_level = _next_level(rulebook, level, moves_on)
        goes_up = next_level > level
        since = moves_on if goes_up else until
        if since > ends or chance.randrange(100) >= _STAYS_IN_HUNDRED:
            return
        level = next_level
        endorsements = _more(chance, rulebook, endorsements)


def _term(rulebook: Rulebook, type_: str, day: date) -> int | None:
    said = rulebook.certificates[type_].terms.find(day) if type_ in rulebook.certificates else None
    return said.value if said else None


def _next_level(rulebook: Rulebook, level: int, day: date) -> int:
    """Find the next level that could be granted on a day; at the top, the same again."""
    for higher in range(level + 1, len(LADDER)):
        certificate = rulebook.certificates.get(LADDER[higher])
        said = certificate.granted.find(day) if certificate else None
        if said and said.value:
            return higher
    return level


def _draw_field(chance: Random, rulebook: Rulebook) -> str:
    known = [code for code in _FIELDS if code in rulebook.endorsements]
    return chance.choices(known, weights=[_FIELDS[code] for code in known])[0]


def _more(chance: Random, rulebook: Rulebook, held: tuple[str, ...]) -> tuple[str, ...]:
    """Let some add a second subject, and some become administrators, as their careers go on."""
    if len(held) > 1:
        return held
    roll = chance.randrange(100)
    if roll < _ADMINISTRATORS_IN_HUNDRED and _ADMINISTRATOR in rulebook.endorsements:
        return (*held, _ADMINISTRATOR)
    if roll < _ADMINISTRATORS_IN_HUNDRED + _WITH_SECOND_ENDORSEMENT_IN_HUNDRED:
        second = _draw_field(chance, rulebook)
        return held if second in held else tuple(sorted((*held, second)))
    return held


def _in_summer(chance: Random, day: date, today: date) -> date:
    """Most certificates are granted in summer."""
    moved = date(day.year, chance.randint(*_SUMMER), chance.randint(1, 28))
    return moved if moved < today else add_years(moved, -1)
