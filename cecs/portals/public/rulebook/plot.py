"""A figure of the law through time, as the steps of a small drawing. The table beside it says the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT = 640, 190
LEFT, RIGHT, TOP, BOTTOM = 16, 16, 34, 36
_YEARS_AROUND = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One value, from where to where, and how high it is drawn."""

    left: float
    right: float
    height: float
    words: str
    is_now: bool
    is_open: bool  # no text says since when

    @property
    def width(self) -> float:
        """How wide it is drawn."""
        return round(self.right - self.left, 1)

    @property
    def deep(self) -> float:
        """How far down to the floor."""
        return round(HEIGHT - BOTTOM - self.height, 1)

    @property
    def words_at(self) -> float:
        """Where its words stand: over the line."""
        return round(self.height - 8, 1)

    @property
    def words_from(self) -> float:
        """Where its words begin."""
        return self.left + 4


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the line of time."""

    at: float
    year: int


@dataclass(frozen=True, slots=True)
class Plot:
    """The whole drawing."""

    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    width: int = WIDTH
    height: int = HEIGHT
    floor: int = HEIGHT - BOTTOM


Value = tuple[date | None, date | None, float | None, str]  # since, until, value, words


def plotted(values: Sequence[Value], day: date) -> Plot | None:
    """Draw the values; nothing, where no figure ever moved."""
    known = [value for _, _, value, _ in values if value is not None]
    begins = [since for since, _, _, _ in values if since]
    if len(set(known)) < 2 or not begins:  # noqa: PLR2004 - one value draws no step
        return None
    ends = [until for _, until, _, _ in values if until]
    first, last = min(begins).year - _YEARS_AROUND - 1, max(day, *begins, *ends).year + _YEARS_AROUND + 1
    scale = _Scale(date(first, 1, 1), date(last, 1, 1), min(known), max(known))
    steps = tuple(scale.step(one, day) for one in values if one[2] is not None)
    every = max(1, -(-(last - first) // 8))
    ticks = tuple(Tick(scale.across(date(year, 1, 1)), year) for year in range(first + 1, last, every))
    return Plot(steps, ticks, scale.across(day) if scale.first <= day <= scale.last else None)


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and figures to places in the drawing."""

    first: date
    last: date
    least: float
    most: float

    def across(self, day: date) -> float:
        """How far right a day stands."""
        share = (day - self.first).days / (self.last - self.first).days
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def step(self, value: Value, day: date) -> Step:
        """One value's line. The least stands a little above the floor, so that it is seen as a figure."""
        since, until, figure, words = value
        share = ((figure or 0) - self.least) / (self.most - self.least)
        room = HEIGHT - BOTTOM - TOP - 24
        return Step(
            left=self.across(since) if since else LEFT,
            right=self.across(until) if until else WIDTH - RIGHT,
            height=round(TOP + (1 - share) * room, 1),
            words=words,
            is_now=(since is None or since <= day) and (until is None or day < until),
            is_open=since is None,
        )
