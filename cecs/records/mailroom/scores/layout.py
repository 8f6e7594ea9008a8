"""How a testing company writes a line: read from a data file, and refused where it makes no sense."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cecs.law.shelf import rulebook
from cecs.values.plain import read_plain

HERE = Path(__file__).resolve().parent / "layouts"
NEEDED = frozenset({"score_id", "given", "family", "test", "taken", "score"})
KNOWN = NEEDED | {"middle", "born_on", "ein", "action"}
SHAPES = frozenset({"fixed", "csv"})


class BadLayout(ValueError):
    """A layout says something that makes no sense."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a company writes a line."""

    id: str
    title: Mapping[str, str]
    company: str
    shape: str
    encoding: str
    header_lines: int
    dates: str
    columns: tuple[str, ...]
    fixed: Mapping[str, tuple[int, int]]  # field: where it begins and ends
    named: Mapping[str, int]  # field: which column
    tests: Mapping[str, str]
    invalid: str


@lru_cache(maxsize=1)
def layouts() -> Mapping[str, Layout]:
    """Give every layout that ships, by its name."""
    return {path.stem: layout_from(path.stem, read_plain(path)) for path in sorted(HERE.glob("*.yaml"))}


def layout_from(name: str, told: Mapping[str, Any]) -> Layout:
    """Make a layout of what a file says; refuse a field nobody knows, and one that is missing."""
    fields, shape = dict(told.get("fields", {})), str(told.get("shape", ""))
    if shape not in SHAPES:
        raise BadLayout(f"{name}: a layout is fixed or csv, not {shape!r}.")
    if wrong := set(fields) - KNOWN:
        raise BadLayout(f"{name}: nobody knows the field {min(wrong)!r}.")
    if missing := NEEDED - set(fields):
        raise BadLayout(f"{name}: the field {min(missing)!r} is missing.")
    columns = tuple(told.get("columns", ()))
    if shape == "csv" and (strange := set(fields.values()) - set(columns)):
        raise BadLayout(f"{name}: there is no column {min(strange)!r}.")
    return Layout(
        id=name,
        title=told["title"],
        company=told["company"],
        shape=shape,
        encoding=told.get("encoding", "utf-8"),
        header_lines=int(told.get("header_lines", 0)),
        dates=told["dates"],
        columns=columns,
        fixed={field: (at[0] - 1, at[0] - 1 + at[1]) for field, at in fields.items()} if shape == "fixed" else {},
        named={field: columns.index(column) for field, column in fields.items()} if shape == "csv" else {},
        tests=told.get("tests", {}),
        invalid=str(told.get("invalid", "")),
    )


def tests_of(layout: Layout) -> dict[str, str]:
    """Give the rulebook's name of each test by the company's code for it."""
    known = {mark.code: mark.id for mark in rulebook().assessments.values() if mark.provider == layout.company}
    return {code: name for code, name in {**known, **layout.tests}.items() if code}
