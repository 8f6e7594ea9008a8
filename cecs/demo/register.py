"""The older register is brought in: the population's certificates, and those of the cast who hold or held one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import prefetch_related_objects

from cecs.demo import cast
from cecs.demo.careers import Held
from cecs.demo.ends import since_for
from cecs.demo.population import HOW_MANY, Made, population
from cecs.demo.setting import setting
from cecs.law.rulebook import Law, Rulebook
from cecs.records.audit.numbering import numbers_taken
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.educators.actions.enter_educators import Person, enter_educators
from cecs.records.educators.identifiers import SERIES, patterned
from cecs.records.educators.models import Educator
from cecs.values.numbers import numbered
from cecs.values.spans import add_years

SOURCE = "the older register"
_CERTIFICATE = "C"
_FIRST_EIN = 1_000


def bring_in_register(cast_educators: dict[str, Educator], law: Law, how_many: int = HOW_MANY) -> list[Holding]:
    """Enter the population and every older certificate, in two bulk acts."""
    made = list(population(law, how_many))
    educators = enter_educators(list(_people(made, law)), by=None, source=SOURCE)
    careers = [(educator, one.career.held) for educator, one in zip(educators, made, strict=True)]
    careers += _careers_of_the_cast(cast_educators, law)
    prefetch_related_objects([educator for educator, _held in careers], "names")
    lines = [_line(educator, held) for educator, career in careers for held in career]
    return import_register(_numbered(lines), by=SOURCE)


def _careers_of_the_cast(educators: dict[str, Educator], law: Law) -> list[tuple[Educator, tuple[Held, ...]]]:
    """Cora's last certificate ends in some weeks; Dan's ended some years ago."""
    cora_ends = law.day + timedelta(weeks=cast.WEEKS_CORA_HAS_LEFT)
    dan_ended = add_years(law.day, -cast.YEARS_SINCE_DAN_LAPSED)
    return [
        (educators[cast.CORA.key], _ladder_up_to(law.rulebook, cora_ends, (setting().cora,))),
        (educators[cast.DAN.key], _ladder_up_to(law.rulebook, dan_ended, (setting().dan,))),
    ]


def _ladder_up_to(rulebook: Rulebook, until: date, endorsements: tuple[str, ...]) -> tuple[Held, ...]:
    """Lay a whole career backwards: the last certificate, and what came before each."""
    career: list[Held] = []
    for type_ in setting().long_career:
        since = since_for(rulebook, type_, until)
        if since < rulebook.jurisdiction.speaks_from:
            break
        career.append(Held(type=type_, since=since, until=until, endorsements=endorsements))
        until = since
    return tuple(reversed(career))


def _people(made: Sequence[Made], law: Law) -> Iterator[Person]:
    """Give each the EIN the older register gave, in its order; those numbers are then taken."""
    example = law.jurisdiction.patterns["ein"]["example"]
    numbers_taken(SERIES, _FIRST_EIN + len(made))
    for count, one in enumerate(made, start=_FIRST_EIN):
        yield _person(one, patterned(count, example))


def _person(made: Made, number: str) -> Person:
    return Person(
        number=number,
        given=made.name.given,
        middle=made.name.middle,
        family=made.name.family,
        born_on=made.career.born_on,
        former_families=(made.former_family,) if made.former_family else (),
    )


def _line(educator: Educator, held: Held) -> OlderLine:
    return OlderLine(
        educator=educator,
        type=held.type,
        since=held.since,
        until=held.until,
        endorsements=held.endorsements,
        issued_on=held.since,
        printed_name=educator.printed_name,
        served=True,
    )


def _numbered(lines: Iterable[OlderLine]) -> Sequence[OlderLine]:
    """Number the lines as the older register did: by year, in the order of issue; those numbers are then taken."""
    in_order = sorted(lines, key=lambda line: line.issued_on)
    counts: Counter[int] = Counter()
    given = []
    for line in in_order:
        year = line.issued_on.year
        counts[year] += 1
        given.append(replace(line, number=numbered(_CERTIFICATE, year, counts[year])))
    for year, count in counts.items():
        numbers_taken(_CERTIFICATE, count, year)
    return given
