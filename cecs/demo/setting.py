"""Where the demonstration plays: places, subjects and portfolios of one state, from the rulebook folder in use."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from cecs.demo.errors import NothingToShow
from cecs.values.plain import read_plain

NAME = Path("demo") / "demonstration.yaml"
WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Place:
    """An organization, and its programs by endorsement, route and title."""

    code: str
    name: str
    kind: str
    programs: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A subject: its major, the credits that go with the major, and the test that goes with it, if one does."""

    major: str
    credits: Mapping[str, float]
    test: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """One application: what for, how long ago it was filed, how far it got, what has not come in."""

    code: str
    days_ago: int
    stage: str = WAITING
    lacks: frozenset[str] = frozenset()
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Everything that is of one state. What a state has nothing of is left out of its file."""

    ladder: tuple[str, ...]
    long_career: tuple[str, ...]
    first: str
    teach: Mapping[str, int]
    fields: Mapping[str, Field]
    homes: Mapping[str, tuple[str, str, str, str]]
    places: tuple[Place, ...]
    cora: str
    dan: str
    mina: str
    checked_by: str
    administrator: str = ""
    credits: Mapping[str, float]
    courses: Mapping[str, float]
    portfolio: Mapping[str, Any]
    ben: Mapping[str, Any]
    continued: Mapping[int, str]
    flights: tuple[Flight, ...]
    about: Mapping[str, str]

    @property
    def college(self) -> Place:
        """The college that June speaks for."""
        return next(place for place in self.places if place.kind == "college")

    @property
    def district(self) -> Place:
        """The district that Ivan speaks for."""
        return next(place for place in self.places if place.kind == "district")

    @property
    def highest(self) -> str:
        """The certificate that is held again and again."""
        return self.ladder[-1]


def setting() -> Setting:
    """The state that this process works for."""
    return _read(Path(settings.RULEBOOK))


@cache
def _read(folder: Path) -> Setting:
    """Read the state's file; without one there is nothing to show, and that is said."""
    page = folder / NAME
    if not page.is_file():
        raise NothingToShow(
            f"The demonstration needs {page}: the cast's homes, places, subjects and applications of this state. "
            "docs/how-to/another-state.md tells what stands in it."
        )
    said: dict[str, Any] = read_plain(page)
    return Setting(
        ladder=tuple(said["ladder"]),
        long_career=tuple(said["long_career"]),
        fields={code: Field(**one) for code, one in said["fields"].items()},
        homes={key: tuple(one) for key, one in said["homes"].items()},
        places=tuple(_place(one) for one in said["places"]),
        flights=tuple(Flight(**{**one, "lacks": frozenset(one.get("lacks", ()))}) for one in said.get("flights", ())),
        administrator=said.get("administrator", ""),
        **{name: said[name] for name in ("first", "teach", "cora", "dan", "mina", "checked_by")},
        **{name: said.get(name, {}) for name in ("credits", "courses", "portfolio", "ben", "continued", "about")},
    )


def _place(one: dict[str, Any]) -> Place:
    programs = tuple((code, route, title) for code, route, title in one.get("programs", ()))
    return Place(one["code"], one["name"], one["kind"], programs)
