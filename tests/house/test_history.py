"""No history without a catalogue entry, no entry without history."""

import ast
from collections.abc import Iterator

from cecs.records.audit.catalogue import KINDS
from tests.house.reading import CECS, at, calls, none, python_files


def kinds_written() -> Iterator[tuple[str, str]]:
    """Every kind that a call of `record` names, with its place."""
    for path in python_files(CECS):
        for call in calls(path, "record"):
            named = call.args[0] if call.args else None
            if isinstance(named, ast.IfExp):
                yield from _constants(named, at(path, call.lineno))
            elif isinstance(named, ast.Constant):
                yield str(named.value), at(path, call.lineno)


def _constants(choice: ast.IfExp, place: str) -> Iterator[tuple[str, str]]:
    for side in (choice.body, choice.orelse):
        if isinstance(side, ast.Constant):
            yield str(side.value), place


def test_every_kind_written_is_in_the_catalogue() -> None:
    none((f"{kind} at {place}" for kind, place in kinds_written() if kind not in KINDS), "Say what it carries:")


def test_every_kind_in_the_catalogue_is_named_by_an_act() -> None:
    said = {
        node.value
        for path in python_files(CECS)
        if path.name != "catalogue.py"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    none((kind for kind in KINDS if kind not in said), "Nothing writes these; take them out of the catalogue:")


def test_a_kind_is_a_past_fact() -> None:
    none((kind for kind in KINDS if kind.count(".") != 1 or kind != kind.lower()), "subject.what-happened:")
