"""What a row of the table holds, and how it is kept and compared."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

HALVED = 0.5


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what was measured, how much, of what."""

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours beside another, larger is better: `target` is what it should reach."""

    name: str
    value: float
    target: float

    @property
    def is_reached(self) -> bool:
        """Say whether it is what it should be."""
        return self.value >= self.target


@dataclass(frozen=True, slots=True)
class Row:
    """One job, its figures and its ratios, all of one run; `notes` say what was left out, and why."""

    id: str
    job: str
    figures: tuple[Figure, ...]
    ratios: tuple[Ratio, ...]
    notes: tuple[str, ...] = field(default=())

    def as_plain(self) -> dict[str, Any]:
        """Give it as it is kept in JSON."""
        plain = asdict(self)
        plain["figures"] = [{**one, "value": _rounded(one["value"])} for one in plain["figures"]]
        plain["ratios"] = [
            {"name": one.name, "value": _rounded(one.value), "target": _rounded(one.target), "reached": one.is_reached}
            for one in self.ratios
        ]
        return plain


def table(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Give the lines of the table, for people."""
    for row in rows:
        yield f"\n{row['id']}  {row['job']}"
        for figure in row["figures"]:
            yield f"      {figure['name']:<62} {figure['value']:>12,} {figure['unit']}"
        for ratio in row["ratios"]:
            mark = "reached" if ratio["reached"] else "MISSED"
            yield f"   => {ratio['name']:<62} {ratio['value']:>12,} (target {ratio['target']:,}) {mark}"
        for note in row["notes"]:
            yield f"      {note}"


def halved(now: list[dict[str, Any]], before: Mapping[str, Any]) -> Iterator[str]:
    """Name each ratio that is less than half of what was kept before."""
    kept = {(row["id"], one["name"]): one["value"] for row in before.get("rows", ()) for one in row["ratios"]}
    for row in now:
        for one in row["ratios"]:
            was = kept.get((row["id"], one["name"]))
            if was and one["value"] < was * HALVED:
                yield f"{row['id']} {one['name']}: {one['value']:,}, was {was:,}"


def _rounded(value: float) -> float:
    large, some = 100, 4
    return round(value) if abs(value) >= large else float(f"{value:.{some}g}")
