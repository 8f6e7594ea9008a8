"""Two thousand educators who do not exist, the same ones each time for one day: seeded, and told from today."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from cecs.demo.careers import Career, draw_career
from cecs.demo.names import Drawn, draw_family, draw_name
from cecs.law.rulebook import Law

HOW_MANY = 2_000
SEED = "a register to try things on"
_IN_TWENTY_WITH_A_FORMER_NAME = 3


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up educator."""

    name: Drawn
    former_family: str
    career: Career


def population(law: Law, how_many: int = HOW_MANY) -> Iterator[Made]:
    """Draw the educators one by one. Each has chance of their own: asking for fewer gives the same first ones."""
    for number in range(1, how_many + 1):
        chance = Random(f"{SEED} {number}")  # noqa: S311 - made-up people, the same each time
        name = draw_name(chance)
        renamed = chance.randrange(20) < _IN_TWENTY_WITH_A_FORMER_NAME
        former = draw_family(chance) if renamed else ""
        yield Made(name, former, draw_career(chance, law))
