"""Who the cast is, told from today."""

from datetime import date

from cecs.demo import cast
from cecs.records.accounts.roles import Role
from cecs.values import clock


def test_everybody_of_the_cast_has_an_address_of_their_own() -> None:
    """Thirteen people, thirteen addresses."""
    assert len({person.email for person in cast.CAST}) == len(cast.CAST) == 13


def test_birthdays_keep_their_distance_from_today() -> None:
    """Ada is as old in twenty years' time as now."""
    with clock.at(date(2026, 11, 24)):
        now = cast.ADA.born_on
    with clock.at(date(2046, 11, 24)):
        later = cast.ADA.born_on
    assert now is not None
    assert later == now.replace(year=now.year + 20)


def test_staff_have_no_day_of_birth_and_educators_no_role() -> None:
    """Nobody is both in the cast."""
    assert all(person.born_on is None for person in cast.STAFF)
    assert all(not person.is_staff for person in cast.EDUCATORS)
    assert len(cast.STAFF) + len(cast.EDUCATORS) == len(cast.CAST)


def test_no_two_staff_hold_the_same_role() -> None:
    """One of each: who determines never decides."""
    held = [role for person in cast.STAFF for role in person.roles]
    assert len(set(held)) == len(held)
    assert {Role.EVALUATOR, Role.SUPERVISOR, Role.CLERK, Role.PREPARER} <= set(held)


def test_a_middle_name_is_printed_between_the_others() -> None:
    """Benjamin T. Okafor."""
    assert cast.BEN.printed_name == "Benjamin T. Okafor"
