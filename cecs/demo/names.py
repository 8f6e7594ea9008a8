"""Made-up names, drawn in the proportions of a place where many peoples teach. The names stand in `data/names.yaml`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from ruamel.yaml import YAML

_FILE = Path(__file__).parent / "data" / "names.yaml"
_IN_TEN_WITH_MIDDLE_LETTER = 4
_IN_TWENTY_WITH_TWO_FAMILIES = 1
_LETTERS = "ABCDEFGHJKLMNPRSTW"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One made-up name."""

    given: str
    middle: str
    family: str


@dataclass(frozen=True, slots=True)
class _Community:
    share: int
    given: tuple[str, ...]
    family: tuple[str, ...]


def draw_name(chance: Random) -> Drawn:
    """Draw a name. Given and family name come from one community, save one family in twenty, which joined two."""
    communities = _communities()
    (home,) = chance.choices(communities, weights=[one.share for one in communities])
    family = chance.choice(home.family)
    if chance.randrange(20) < _IN_TWENTY_WITH_TWO_FAMILIES:
        family = f"{family}-{_other(chance, communities, family)}"
    middle = f"{chance.choice(_LETTERS)}." if chance.randrange(10) < _IN_TEN_WITH_MIDDLE_LETTER else ""
    return Drawn(chance.choice(home.given), middle, family)


def draw_family(chance: Random) -> str:
    """Draw a family name alone: what somebody was called before."""
    return chance.choice(chance.choice(_communities()).family)


def _other(chance: Random, communities: Sequence[_Community], taken: str) -> str:
    family = chance.choice(chance.choice(communities).family)
    return family if family != taken else communities[0].family[0]


@cache
def _communities() -> tuple[_Community, ...]:
    read = YAML(typ="safe").load(_FILE.read_text(encoding="utf-8"))
    return tuple(_Community(one["share"], tuple(one["given"]), tuple(one["family"])) for one in read)
