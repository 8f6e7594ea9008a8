"""Where things lie, nearly: the middle of a ZIP area, the middle of a town, and the outlines of the counties.

All from `public/map.yaml` of the rulebook in use; without that file pages show lists alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from django.conf import settings

from cecs.values.plain import read_plain

EARTH_MILES = 3958.8
DRAWN_WIDTH = 640  # of the map, in its own units


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Chart:
    """What is known of the places of one jurisdiction."""

    counties: Mapping[str, tuple[Point, ...]]
    zips: Mapping[str, Point]
    towns: Mapping[str, Point]

    def where(self, postal_code: str, town: str) -> Point | None:
        """The middle of a ZIP area, or of a town where the ZIP is not known."""
        return self.zips.get(postal_code[:5]) or self.towns.get(town)

    @property
    def height(self) -> int:
        """The height of the map, in its own units."""
        corners = self._corners()
        if corners is None:
            return 0
        low, high = corners
        return round(DRAWN_WIDTH * (high.latitude - low.latitude) / ((high.longitude - low.longitude) * _squeeze(low)))

    def drawn(self, point: Point) -> tuple[float, float]:
        """Where a point falls on the map, from its upper left corner."""
        corners = self._corners()
        if corners is None:
            return (0.0, 0.0)
        low, high = corners
        across = (point.longitude - low.longitude) / (high.longitude - low.longitude)
        down = (high.latitude - point.latitude) / (high.latitude - low.latitude)
        return (round(across * DRAWN_WIDTH, 1), round(down * self.height, 1))

    def outlines(self) -> dict[str, str]:
        """Each county as the points of a polygon on the map."""
        return {
            name: " ".join(f"{x},{y}" for x, y in map(self.drawn, points)) for name, points in self.counties.items()
        }

    def _corners(self) -> tuple[Point, Point] | None:
        points = [point for outline in self.counties.values() for point in outline]
        if not points:
            return None
        latitudes, longitudes = [one.latitude for one in points], [one.longitude for one in points]
        return Point(min(latitudes), min(longitudes)), Point(max(latitudes), max(longitudes))


def chart() -> Chart:
    """The places of the jurisdiction in use."""
    return _chart(Path(settings.RULEBOOK) / "public" / "map.yaml")


@lru_cache(maxsize=4)
def _chart(path: Path) -> Chart:
    told: Mapping[str, Any] = read_plain(path) if path.exists() else {}
    zips = {code: Point(row[0], row[1]) for code, row in told.get("zips", {}).items()}
    of_town: dict[str, list[Point]] = defaultdict(list)
    for code, row in told.get("zips", {}).items():
        of_town[row[2]].append(zips[code])
    return Chart(
        counties={
            name: tuple(Point(latitude, longitude) for longitude, latitude in outline)
            for name, outline in told.get("counties", {}).items()
        },
        zips=zips,
        towns={town: _middle(points) for town, points in of_town.items()},
    )


def miles(one: Point, other: Point) -> float:
    """The distance between two points in miles, as the crow flies."""
    up, along = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    chord = sin(up / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(along / 2) ** 2
    return 2 * EARTH_MILES * asin(sqrt(chord))


def _middle(points: Iterable[Point]) -> Point:
    all_of = list(points)
    count = len(all_of)
    return Point(sum(one.latitude for one in all_of) / count, sum(one.longitude for one in all_of) / count)


def _squeeze(low: Point) -> float:
    return cos(radians(low.latitude))
