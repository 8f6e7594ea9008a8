"""A register of people who do not exist, and each of them again as a hurried person might type themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from cecs.records.educators.actions.enter_educators import Person

GIVEN = [
    "Alejandra", "Benjamin", "Catherine", "Daniel", "Elizabeth", "Francisco", "Guadalupe", "Hannah", "Isabel",
    "Jonathan", "Katarzyna",
    "Lakshmi", "Michael", "Nathaniel", "Olivia", "Patricia", "Quentin", "Rebecca",
    "Samantha", "Thomas",
    "Ursula", "Victoria", "William", "Ximena", "Yolanda", "Zachary", "Siân", "Björn",
]  # fmt: skip
FAMILY = [
    "Anderson", "Bianchi", "Castañeda", "Delacroix", "Eriksson", "Fernández", "Grabowski", "Hernández", "Ivanova",
    "Jankowski", "Kowalczyk", "Lindqvist", "Morales", "Nguyễn", "O'Sullivan", "Papadopoulos", "Quintero", "Rodríguez",
    "Stewart", "Thibodeaux", "Underwood", "Villanueva", "Whitfield", "Yamamoto",
]  # fmt: skip
NICKNAME = {
    "Alejandra": "Ale", "Benjamin": "Ben", "Catherine": "Kate", "Daniel": "Dan", "Elizabeth": "Beth",
    "Francisco": "Paco", "Guadalupe": "Lupe", "Isabel": "Bella", "Jonathan": "Jon", "Michael": "Mike",
    "Nathaniel": "Nate", "Patricia": "Pat", "Rebecca": "Becky", "Samantha": "Sam", "Thomas": "Tom",
    "Victoria": "Vicky", "William": "Bill", "Zachary": "Zach",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a person types about themselves."""

    given: str
    family: str
    born_on: date
    ein: str = ""


def register(seed: int, size: int) -> list[Person]:
    """Draw people, no two with the same names and birth date; a third of them had another family name before."""
    random = Random(seed)  # noqa: S311  seeded on purpose
    people: dict[tuple[str, str, date], Person] = {}
    while len(people) < size:
        given, family, former = random.choice(GIVEN), random.choice(FAMILY), random.choice(FAMILY)
        born_on = date(1950, 1, 1) + timedelta(days=random.randrange(18_000))
        has_former = random.random() < 1 / 3 and former != family
        people.setdefault(
            (given, family, born_on),
            Person(
                given=given,
                middle=random.choice("ABCDEF"),
                family=family,
                born_on=born_on,
                number=str(200_000_000 + len(people)),
                former_families=(former,) if has_former else (),
            ),
        )
    return list(people.values())


def _slip(word: str, random: Random) -> str:
    place = random.randrange(1, len(word) - 1)
    left_out = word[:place] + word[place + 1 :]
    doubled = word[:place] + word[place] + word[place:]
    changed = word[:place] + random.choice("aeiou") + word[place + 1 :]
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return random.choice([left_out, doubled, changed, swapped])


def _plain(word: str) -> str:
    return word.translate(str.maketrans("ñáéíóúâöễ", "naeiouaoe"))


def _digit(day: date, random: Random) -> date:
    return day.replace(day=day.day + random.choice([-1, 1]) if 2 <= day.day <= 8 else 5 if day.day < 10 else day.day)


Variant = Callable[[Typed, Person, Random], Typed]
VARIANTS: dict[str, Variant] = {
    "exact": lambda typed, _person, _random: typed,
    "capitals": lambda typed, _person, _random: replace(typed, given=typed.given.upper(), family=typed.family.upper()),
    "no accents": lambda typed, _person, _random: replace(
        typed, given=_plain(typed.given), family=_plain(typed.family).replace("'", "")
    ),
    "family slip": lambda typed, _person, random: replace(typed, family=_slip(typed.family, random)),
    "given slip": lambda typed, _person, random: replace(typed, given=_slip(typed.given, random)),
    "nickname": lambda typed, _person, _random: replace(typed, given=NICKNAME.get(typed.given, typed.given)),
    "initial": lambda typed, _person, _random: replace(typed, given=f"{typed.given[0]}."),
    "former name": lambda typed, person, _random: replace(
        typed, family=person.former_families[0] if person.former_families else typed.family
    ),
    "married, and nobody told": lambda typed, _person, random: replace(typed, family=random.choice(FAMILY)),
    "hyphenated": lambda typed, _person, random: replace(typed, family=f"{typed.family}-{random.choice(FAMILY)}"),
    "middle name in the given": lambda typed, person, _random: replace(typed, given=f"{typed.given} {person.middle}"),
    "turned round": lambda typed, _person, _random: replace(typed, given=typed.family, family=typed.given),
    "all in one box": lambda typed, _person, _random: replace(typed, given=f"{typed.given} {typed.family}", family=""),
    "wrong digit in the birth date": lambda typed, _person, random: replace(
        typed, born_on=_digit(typed.born_on, random)
    ),
    "month before day": lambda typed, _person, _random: replace(
        typed, born_on=typed.born_on.replace(month=typed.born_on.day, day=typed.born_on.month)
        if typed.born_on.day <= 12 else typed.born_on
    ),
    "EIN": lambda typed, person, random: replace(typed, family=random.choice(FAMILY), ein=person.number),
    "EIN with spaces": lambda typed, person, _random: replace(typed, ein=f"{person.number[:3]} {person.number[3:]}"),
    "EIN and a wrong birth date": lambda typed, person, _random: replace(
        typed, ein=person.number, born_on=typed.born_on + timedelta(days=400)
    ),
}  # fmt: skip


def typed_again(people: list[Person], seed: int) -> Iterator[tuple[str, Person, Typed]]:
    """Give each person once more, as typed in one of the ways above, in turn."""
    random = Random(seed)  # noqa: S311  seeded on purpose
    ways = list(VARIANTS.items())
    for place, person in enumerate(people):
        way, vary = ways[place % len(ways)]
        assert person.born_on is not None
        typed = Typed(given=person.given, family=person.family, born_on=person.born_on)
        yield way, person, vary(typed, person, random)
