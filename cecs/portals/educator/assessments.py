"""Which tests bear on an endorsement: those its requirements name, today's first."""

from collections.abc import Iterable, Iterator
from datetime import date

from cecs.law.asking import Asked, Combined, Passes, Requirement
from cecs.law.rulebook import Law

Named = list[tuple[str, str]]


def assessments_for(endorsements: Iterable[str], law: Law) -> tuple[Named, Named]:
    """Give the tests that the endorsements ask for, and then every other test whose scores still count."""
    book = law.rulebook
    asking = [one for code in endorsements if code in book.endorsements for one in _requirements(code, law)]
    wanted = {test for requirement in asking for test in _named(requirement, law.day)}
    counts = {test: mark for test, mark in book.assessments.items() if test in wanted or mark.accepted.covers(law.day)}
    named = sorted(((test, _name(mark.name, mark.code)) for test, mark in counts.items()), key=lambda pair: pair[1])
    return [pair for pair in named if pair[0] in wanted], [pair for pair in named if pair[0] not in wanted]


def tests_by_endorsement(law: Law) -> dict[str, frozenset[str]]:
    """Give, for each endorsement, the tests that its own requirements name today."""
    return {
        one.code: frozenset(
            test for asked in one.asks.values() for requirement in asked for test in _named(requirement, law.day)
        )
        for one in law.endorsements()
    }


def test_name(test: str, law: Law) -> str:
    """Name a test; one that the rulebook does not know keeps its own word."""
    mark = law.rulebook.assessments.get(test)
    return _name(mark.name, mark.code) if mark else test.upper()


def _requirements(code: str, law: Law) -> Iterator[Requirement]:
    for requirements in law.rulebook.endorsements[code].asks.values():
        yield from requirements
    for offer in law.offers:
        yield from (part for part in offer.checklist if isinstance(part, Requirement))


def _named(asked: Asked, day: date) -> Iterator[str]:
    if isinstance(asked, Passes):
        yield asked.test
    elif isinstance(asked, Combined):
        for part in asked.of:
            yield from _named(part, day)
    elif isinstance(asked, Requirement) and (said := asked.asks.find(day)):
        yield from _named(said.value, day)


def _name(name: str, code: str) -> str:
    return f"{name} ({code})" if code and code not in name else name
