"""How many of those who are looked for are found: two hundred of them, each typed as a hurried person types."""

import string
from collections.abc import Callable
from random import Random

import pytest

from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.searching import search
from cecs.records.educators.actions.enter_educators import Person, enter_educators
from cecs.values import clock
from cecs.values.spans import add_years
from tests.records.educators.variants import NICKNAME, register

SEED, PEOPLE, ASKED = 11, 600, 20

Typing = Callable[[Person, Random], str]


def slip(word: str, chance: Random) -> str:
    """Type a word with one slip of the hand: a letter left out, doubled, changed, or swapped with the next."""
    place = chance.randrange(1, len(word) - 1)
    before, after = word[:place], word[place + 1 :]
    changed = before + chance.choice(string.ascii_lowercase) + after
    swapped = before + word[place + 1] + word[place] + word[place + 2 :]
    return chance.choice([before + after, before + word[place] * 2 + after, changed, swapped])


TYPED: dict[str, Typing] = {
    "as it is": lambda one, _: f"{one.given} {one.family}",
    "the other way round": lambda one, _: f"{one.family}, {one.given}",
    "in capitals": lambda one, _: f"{one.given} {one.family}".upper(),
    "with the initial": lambda one, _: f"{one.given} {one.middle}. {one.family}",
    "a nickname": lambda one, _: f"{NICKNAME.get(one.given, one.given)} {one.family}",
    "a slip in the family name": lambda one, chance: f"{one.given} {slip(one.family, chance)}",
    "a slip in the given name": lambda one, chance: f"{slip(one.given, chance)} {one.family}",
    "a slip in both": lambda one, chance: f"{slip(one.given, chance)} {slip(one.family, chance)}",
    "the beginnings": lambda one, _: f"{one.given[:4]} {one.family[:5]}",
    "an initial": lambda one, _: f"{one.given[0]} {one.family}",
}


def bring_in(people: list[Person]) -> None:
    """Give each a certificate of an older register."""
    today = clock.today()
    import_register(
        [
            OlderLine(
                educator=one,
                type="professional",
                since=add_years(today, -1),
                until=add_years(today, 4),
                endorsements=("029",),
                issued_on=add_years(today, -1),
                printed_name=one.printed_name,
            )
            for one in enter_educators(people, by=None, source="an older register")
        ]
    )


@pytest.mark.django_db
def test_at_least_ninety_nine_in_a_hundred_are_found_however_they_are_typed() -> None:
    people, chance = register(SEED, PEOPLE), Random(SEED)  # noqa: S311 - the same each time
    bring_in(people)
    missed = {
        how: [
            (one.given, one.family, typed)
            for one in chance.sample(people, ASKED)
            for typed in [typing(one, chance)]
            if not any(
                one.given in seen.printed_name and one.family in seen.printed_name for seen in search(typed, most=100)
            )
        ]
        for how, typing in TYPED.items()
    }
    found = 1 - sum(len(theirs) for theirs in missed.values()) / (ASKED * len(TYPED))
    assert found >= 0.99, missed


@pytest.mark.django_db
def test_a_name_as_typed_stands_before_any_like_it() -> None:
    people, chance = register(SEED, PEOPLE), Random(SEED)  # noqa: S311 - the same each time
    bring_in(people)
    for one in chance.sample(people, ASKED):
        first = search(f"{one.given} {one.family}")[0].printed_name
        assert first.startswith(one.given)
        assert first.endswith(one.family)
