"""The rulebook this process works by. Opened once, at the start; kept for ever once it has answered."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from cecs.law.keeping import keep_rulebook, read_pages
from cecs.law.load import fingerprint_of_pages, load_rulebook
from cecs.law.rulebook import Law, Rulebook

_OPEN: dict[str, Rulebook] = {}
_PAGES: dict[str, Mapping[str, bytes]] = {}  # by fingerprint: what was read, until it has been kept
_READINGS = 3


def open_shelf(path: Path | str) -> Rulebook:
    """Read the rulebook in this folder and keep it at hand."""
    for _ in range(_READINGS):  # a page may be written between two readings
        read = read_pages(Path(path))
        opened = load_rulebook(Path(path))
        if fingerprint_of_pages(read) == opened.fingerprint:
            break
    _OPEN["current"] = opened
    _PAGES[opened.fingerprint] = read
    return opened


def rulebook() -> Rulebook:
    """The rulebook in use."""
    if "current" not in _OPEN:
        raise LookupError("no rulebook has been opened: open_shelf(path) comes first")
    return _OPEN["current"]


def law_on(day: date) -> Law:
    """The law in use, on a day."""
    return rulebook().on(day)


def keep_for_ever(store: Path) -> str:
    """Write the rulebook in use, as it was read at the start, into the store, once. Its fingerprint."""
    fingerprint = rulebook().fingerprint
    if not (store / fingerprint).is_dir():
        keep_rulebook(_PAGES[fingerprint], store)
    return fingerprint
