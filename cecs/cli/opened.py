"""What every command opens: the rulebook and the case files."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from cecs.eligibility.cases import Case, read_case
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


def opened_rulebook(asked: argparse.Namespace) -> Rulebook:
    """The rulebook asked for: by folder, by name on the shelf, or by fingerprint."""
    shelf = shelf_of(asked)
    named = asked.rulebook or str(shelf / os.environ.get("CECS_RULEBOOK", "connecticut"))
    for folder in (Path(named), shelf / named):
        if folder.is_dir():
            return load_rulebook(folder)
    if len(named) >= _SHORTEST and set(named) <= _FINGERPRINT and shelf.is_dir():
        for folder in sorted(one for one in shelf.rglob("jurisdiction.yaml")):
            if fingerprint_of(folder.parent).startswith(named):
                return load_rulebook(folder.parent)
    raise Trouble(f"{named}: no rulebook here, and none with this fingerprint in {shelf}")


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
