"""Made-up names are plausible, diverse, and the same each time."""

import unicodedata
from random import Random

from cecs.demo.names import Drawn, draw_family, draw_name
from cecs.records.educators.spelling import folded

MANY = 400


def chance(seed: object) -> Random:
    return Random(str(seed))  # noqa: S311 - made-up names


def drawn() -> list[Drawn]:
    return [draw_name(chance(number)) for number in range(MANY)]


def test_the_same_chance_draws_the_same_name() -> None:
    """Reproducible."""
    assert draw_name(chance("one")) == draw_name(chance("one"))


def test_many_draws_give_many_names() -> None:
    """Not forty Kowalskis."""
    assert len({(one.given, one.family) for one in drawn()}) > MANY * 0.9


def test_accents_of_several_languages_are_among_them() -> None:
    """The look-up has something to fold: Spanish, Polish and Vietnamese letters."""
    letters = set("".join(one.given + one.family for one in drawn()))
    assert {"í", "ñ", "ł", "ễ"} & letters == {"í", "ñ", "ł", "ễ"}
    assert all(unicodedata.is_normalized("NFC", letter) for letter in letters)


def test_every_name_can_be_found_by_its_letters() -> None:
    """No name folds to nothing."""
    assert all(folded(one.given) and folded(one.family) for one in drawn())


def test_some_families_are_joined() -> None:
    """A few people carry two family names, never the same twice."""
    joined = [one.family.split("-") for one in drawn() if "-" in one.family and "Jean" not in one.family]
    assert joined
    assert all(len(set(parts)) == len(parts) for parts in joined)


def test_a_family_name_is_drawn_alone() -> None:
    """What somebody was called before."""
    assert draw_family(chance(1))
