"""How a made-up educator's certificates followed one another. How long each runs, and which could be had, the law says.

A career is drawn from chance, but every certificate in it could have been granted on the day it carries.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from cecs.demo.ends import may_be_granted, moved_end, moved_since, term_months
from cecs.demo.setting import setting
from cecs.law.rulebook import Law, Rulebook
from cecs.values.spans import add_months, add_years

_DAYS_IN_YEAR = 365
_STAYS_IN_HUNDRED = 95  # at each end of a certificate, so many go on to the next
_WITH_SECOND_ENDORSEMENT_IN_HUNDRED = 22
_RETIRES_AT = (58, 67)
_BEGINS_AT = (22, 41)
_BEGINS_MOSTLY_AT = 24
_LONGEST_CAREER_YEARS = 36
_GOES_UP_AFTER = (0.75, 1.0)  # of a certificate's term
_GOES_UP_AFTER_MOVED = (0.4, 1.0)
_SUMMER = (5, 9)
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


def draw_career(chance: Random, law: Law) -> Career:
    """Draw one career that began before the law's day, as the law of each day allowed."""
    rulebook, today = law.rulebook, law.day
    earliest = max(rulebook.jurisdiction.speaks_from, add_years(today, -_LONGEST_CAREER_YEARS))
    begins = max(_in_summer(chance, earliest + (today - earliest) * chance.random(), today), earliest)
    born_on = begins - timedelta(days=round(_DAYS_IN_YEAR * chance.triangular(*_BEGINS_AT, _BEGINS_MOSTLY_AT)))
    retires = add_years(born_on, chance.randint(*_RETIRES_AT))
    first = Held(type=setting().ladder[0], since=begins, until=begins, endorsements=(_draw_field(chance, rulebook),))
    return Career(born_on=born_on, held=tuple(_walk(chance, law, first, min(retires, today))))


def _walk(chance: Random, law: Law, held: Held, ends: date) -> Iterator[Held]:
    """Go up the ladder, certificate after certificate, until one reaches past the end or is let lapse."""
    while term := term_months(law.rulebook, held.type, held.since):
        held, moves_on = _run(chance, law, replace(held, until=add_months(held.since, term)))
        yield held
        higher = _next_type(law.rulebook, held.type, moves_on)
        since = moves_on if higher != held.type else held.until
        if since > ends or chance.randrange(100) >= _STAYS_IN_HUNDRED:
            return
        held = replace(held, type=higher, since=since, endorsements=_more(chance, law.rulebook, held.endorsements))


def _run(chance: Random, law: Law, held: Held) -> tuple[Held, date]:
    """Give a certificate with its end, and the day its holder goes up from it. A law may move an end still to come."""
    goes_up = held.since + (held.until - held.since) * chance.uniform(*_GOES_UP_AFTER)
    moves = moved_since(law)
    if moves is None or goes_up < moves:
        return held, goes_up
    until = moved_end(law, held.type, held.since, held.until)
    if until == held.until:
        return held, goes_up
    return replace(held, until=until), held.since + (until - held.since) * chance.uniform(*_GOES_UP_AFTER_MOVED)


def _next_type(rulebook: Rulebook, type_: str, day: date) -> str:
    """Find the next level that could be granted on a day; at the top, the same again."""
    ladder = setting().ladder
    higher = ladder[ladder.index(type_) + 1 :]
    return next((one for one in higher if may_be_granted(rulebook, one, day)), type_)


def _draw_field(chance: Random, rulebook: Rulebook) -> str:
    teach = setting().teach
    known = [code for code in teach if code in rulebook.endorsements]
    return chance.choices(known, weights=[teach[code] for code in known])[0]


def _more(chance: Random, rulebook: Rulebook, held: tuple[str, ...]) -> tuple[str, ...]:
    """Let some add a second subject, and some become administrators, as their careers go on."""
    if len(held) > 1:
        return held
    roll = chance.randrange(100)
    if roll < _ADMINISTRATORS_IN_HUNDRED and setting().administrator in rulebook.endorsements:
        return (*held, setting().administrator)
    if roll < _ADMINISTRATORS_IN_HUNDRED + _WITH_SECOND_ENDORSEMENT_IN_HUNDRED:
        second = _draw_field(chance, rulebook)
        return held if second in held else tuple(sorted((*held, second)))
    return held


def _in_summer(chance: Random, day: date, today: date) -> date:
    """Most certificates are granted in summer."""
    moved = date(day.year, chance.randint(*_SUMMER), chance.randint(1, 28))
    return moved if moved < today else add_years(moved, -1)
