"""The rulebook this process works by. Opened once, at the start."""

from datetime import date
from pathlib import Path

from cecs.law.load import load_rulebook
from cecs.law.rulebook import Law, Rulebook

_OPEN: dict[str, Rulebook] = {}


def open_shelf(path: Path | str) -> Rulebook:
    """Read the rulebook in this folder and keep it at hand."""
    _OPEN["current"] = load_rulebook(Path(path))
    return _OPEN["current"]


def rulebook() -> Rulebook:
    """The rulebook in use."""
    if "current" not in _OPEN:
        raise LookupError("no rulebook has been opened: open_shelf(path) comes first")
    return _OPEN["current"]


def law_on(day: date) -> Law:
    """The law in use, on a day."""
    return rulebook().on(day)
