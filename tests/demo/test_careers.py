"""Made-up careers could have happened: each certificate by the law of its day."""

from datetime import date

import pytest

from cecs.demo.careers import Career
from cecs.demo.ends import may_be_granted, moved_end, since_for, term_months
from cecs.demo.population import population
from cecs.demo.setting import setting
from cecs.law.rulebook import Law
from cecs.law.shelf import rulebook
from cecs.values import clock
from cecs.values.spans import add_months

MANY = 300


@pytest.fixture(scope="module")
def law() -> Law:
    return rulebook().on(clock.today())


@pytest.fixture(scope="module")
def careers(law: Law) -> list[Career]:
    return [one.career for one in population(law, MANY)]


def test_the_population_is_the_same_each_time(law: Law) -> None:
    """Seeded: asking for fewer gives the same first ones."""
    assert list(population(law, 5)) == list(population(law, 9))[:5]


def test_everyone_began_with_an_initial_certificate(careers: list[Career]) -> None:
    """The ladder is climbed from the bottom, and never down."""
    for career in careers:
        levels = [setting().ladder.index(held.type) for held in career.held]
        assert levels[0] == 0
        assert levels == sorted(levels)


def test_every_certificate_could_be_granted_on_its_day(law: Law, careers: list[Career]) -> None:
    """No provisional certificate after the law ended that level."""
    for held in (held for career in careers for held in career.held):
        assert may_be_granted(law.rulebook, held.type, held.since), held


def test_every_certificate_ran_its_term_or_was_moved_by_law(law: Law, careers: list[Career]) -> None:
    """Its end is its first day and the term of that day, unless a later law moved it."""
    for held in (held for career in careers for held in career.held):
        months = term_months(law.rulebook, held.type, held.since)
        assert months is not None
        printed = add_months(held.since, months)
        assert held.until in (printed, moved_end(law, held.type, held.since, printed)), held


def test_nobody_began_before_the_rulebook_speaks_or_after_today(law: Law, careers: list[Career]) -> None:
    """Every day in it is a day of the law."""
    first = [career.held[0].since for career in careers]
    assert min(first) >= law.rulebook.jurisdiction.speaks_from
    assert max(first) < law.day


def test_everyone_was_grown_up_when_they_began(careers: list[Career]) -> None:
    """Twenty-two at least."""
    assert all((career.held[0].since - career.born_on).days > 21 * 365 for career in careers)


def test_some_are_in_force_some_lapsed_some_ran_ten_years(law: Law, careers: list[Career]) -> None:
    """There is something of everything to look up."""
    last = [career.held[-1] for career in careers]
    assert any(held.until > law.day for held in last)
    assert any(held.until <= law.day for held in last)
    assert {held.type for held in last} == set(setting().ladder)
    assert any(len(held.endorsements) > 1 for held in last)


def test_a_certificate_that_must_end_on_a_day_began_by_the_term_of_its_time() -> None:
    """Working back from the end finds a first day whose own term leads there."""
    until = date(2027, 4, 13)
    since = since_for(rulebook(), "professional", until)
    months = term_months(rulebook(), "professional", since)
    assert months is not None
    assert add_months(since, months) == until


def test_a_type_the_rulebook_does_not_know_has_no_term() -> None:
    """And can't be granted."""
    assert term_months(rulebook(), "no-such-type", clock.today()) is None
    assert not may_be_granted(rulebook(), "no-such-type", clock.today())
