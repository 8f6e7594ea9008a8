"""Every row that was gathered of the law, and the provision of the rulebook in which each one stands.

`coverage-rows.csv` lies beside the law: what kind of row, its name, the entries it stands in (`fee:review`, or
`requirement:name=value` for one value of many), and what is missing of it. A row that stands nowhere says why.
"""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cecs.law.asking import Literal, Parameter
from cecs.law.reading import Refused
from cecs.law.rulebook import Rulebook
from cecs.law.walking import nodes_of, requirements_of, values_of

FILE = "coverage-rows.csv"
_COLUMNS = ["rows", "row", "stands in", "missing"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands, and what of it is left out."""

    kind: str
    name: str
    stands_in: tuple[str, ...]
    missing: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"


def read_rows(folder: Path) -> tuple[Row, ...]:
    """The rows of a rulebook's folder; none where it keeps no list."""
    page = folder / FILE
    if not page.is_file():
        return ()
    with page.open(encoding="utf-8", newline="") as lines:
        read = csv.reader(lines)
        if next(read, []) != _COLUMNS:
            raise Refused(FILE, 1, "", f"the columns are {', '.join(_COLUMNS)}")
        rows = []
        for cells in read:
            if len(cells) != len(_COLUMNS):
                raise Refused(FILE, read.line_num, "", f"expected {len(_COLUMNS)} cells, found {len(cells)}")
            kind, name, stands_in, missing = cells
            rows.append(Row(kind, name, tuple(stands_in.split()), missing.strip(), read.line_num))
    return tuple(rows)


def unmodelled(rows: Collection[Row], rulebook: Rulebook) -> Iterator[tuple[Row, str]]:
    """The rows that stand nowhere and do not say why, and those whose place is not in the rulebook."""
    known, values = _names(rulebook), _values(rulebook)
    for row in rows:
        if not row.stands_in and not row.missing:
            yield row, "stands nowhere, and no reason is given"
        for place in row.stands_in:
            kind, _, name = place.partition(":")
            entry, _, value = name.partition("=")
            if entry not in known.get(kind, ()):
                yield row, f"no {kind} {entry}"
            elif value and value not in values.get(entry, ()):
                yield row, f"{entry} does not name {value}"


def _names(rulebook: Rulebook) -> Mapping[str, Collection[str]]:
    """Every entry of a rulebook, by what it is."""
    return {
        "certificate": rulebook.certificates,
        "endorsement": rulebook.endorsements,
        "assessment": rulebook.assessments,
        "fee": rulebook.fees,
        "offer": rulebook.offers,
        "overlay": [one.id for one in rulebook.overlays],
        "source": rulebook.sources,
        "requirement": set(_requirements(rulebook)),
        "reason": rulebook.wording.reasons,
        "questions": rulebook.wording.questions,
        "wait": rulebook.usual_waits,
        "figure": rulebook.figures,
    }


def _requirements(rulebook: Rulebook) -> Mapping[str, set[Any]]:
    """Every requirement by its own name, whoever uses it, with every node within."""
    found: dict[str, set[Any]] = {}
    for requirement in requirements_of(rulebook):
        for node in nodes_of(requirement):
            name = getattr(node, "id", "")
            if name:
                found.setdefault(name.rpartition(":")[2].partition(".")[0].partition("/")[0], set()).add(id(node))
    return found


def _values(rulebook: Rulebook) -> Mapping[str, set[str]]:
    """Every word that a requirement compares with, on any day."""
    found: dict[str, set[str]] = {}
    for requirement in requirements_of(rulebook):
        words = found.setdefault(requirement.id.partition(".")[0], set())
        for node in nodes_of(requirement):
            for value in values_of(node):
                words.update(_words(value))
    return found


def _words(value: Any) -> Iterator[str]:
    """The words of a value: one, several, or those of a dated figure."""
    said = [one.value for one in value.figures.said] if isinstance(value, Parameter) else []
    plain = [value.value] if isinstance(value, Literal) else said
    for one in plain:
        yield from (str(word) for word in (one if isinstance(one, tuple) else (one,)))
