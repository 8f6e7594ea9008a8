"""What every command opens: the rulebook and the case files."""

import argparse
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cecs.eligibility.cases import Case, read_case
from cecs.law.keeping import kept_folder
from cecs.law.load import fingerprint_of, load_rulebook
from cecs.law.reading import Here, read_file
from cecs.law.rulebook import Rulebook

ALL_HOLD, MISMATCH, BAD_INPUT, NOT_COVERED = 0, 1, 2, 3
_CASE_FILES = (".yaml", ".yml", ".json")
_FINGERPRINT = set("0123456789abcdef")
_SHORTEST = 6


class Trouble(Exception):
    """Something was asked that cannot be done; the message says what."""


def shelf_of(asked: argparse.Namespace) -> Path:
    """Where rulebooks lie."""
    return asked.shelf or Path(os.environ.get("CECS_RULEBOOKS", "rulebooks"))


def opened_folder(asked: argparse.Namespace) -> Path:
    """The folder of the rulebook asked for: by folder, by name on the shelf, or by fingerprint."""
    shelf = shelf_of(asked)
    named = asked.rulebook or str(shelf / os.environ.get("CECS_RULEBOOK", "connecticut"))
    for folder in (Path(named), shelf / named):
        if folder.is_dir():
            return folder
    if len(named) >= _SHORTEST and set(named) <= _FINGERPRINT:
        found = kept_folder(kept_of(asked), named)
        if found:
            return found
        for folder in sorted(one for one in shelf.rglob("jurisdiction.yaml")) if shelf.is_dir() else ():
            if fingerprint_of(folder.parent).startswith(named):
                return folder.parent
    raise Trouble(f"{named}: no rulebook here, and none with this fingerprint in {shelf} or among those kept")


def opened_rulebook(asked: argparse.Namespace) -> Rulebook:
    """The rulebook asked for."""
    return load_rulebook(opened_folder(asked))


def kept_of(asked: argparse.Namespace) -> Path:
    """Where every rulebook that ever answered is kept whole."""
    data = os.environ.get("CECS_DATA", f"var/{os.environ.get('CECS_ENV', 'demo')}")
    return Path(asked.kept or os.environ.get("CECS_RULEBOOKS_KEPT", f"{data}/rulebooks"))


def day_asked(text: str | None) -> date | None:
    """A day as it is written: year, month and day, with hyphens."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Trouble(f"{text!r} is no day: write year-month-day, each month and day with two digits") from None


def case_files(named: list[str]) -> Iterator[Path]:
    """Every case file that is named, or lies in a named folder."""
    for name in named:
        path = Path(name)
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.suffix in _CASE_FILES and one.is_file())
        elif path.exists():
            yield path
        else:
            raise Trouble(f"{name}: no such file or folder")


def cases_in(path: Path, rulebook: Rulebook) -> list[Case]:
    """Every case of a file. One that is not understood stops the whole file."""
    here: Here = read_file(path)
    if not here.is_list and not here.is_mapping:
        here.refuse("expected a case, or a list of cases")
    return [read_case(one, rulebook.declared) for one in here.items()]


def all_cases(named: list[str], rulebook: Rulebook) -> list[Case]:
    """Every case, each id once."""
    seen: dict[str, Path] = {}
    cases: list[Case] = []
    for path in case_files(named):
        for case in cases_in(path, rulebook):
            if case.id in seen:
                raise Trouble(f"{path}: the case {case.id!r} is also in {seen[case.id]}: ids are unique across a run")
            seen[case.id] = path
            cases.append(case)
    if not cases:
        raise Trouble(f"{', '.join(named)}: no case files here")
    return cases
