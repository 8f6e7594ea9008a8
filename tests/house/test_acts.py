"""Acts: one public function a file; its tests ask: twice, who else, what is written, what is owed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.reading import CECS, RECORDS, ROOT, Function, functions, none, python_files, tree

# The question, and the words in a test's name by which it is recognised. CONTRIBUTING.md tells them too.
QUESTIONS = {
    "twice?": re.compile(r"twice|again|already|once|often|stays"),
    "who else?": re.compile(r"cannot|only|nobody|no_one|else|other|may|refused|stranger|not_theirs|not_hers"),
    "what is written?": re.compile(r"history|written|writes|says_who"),
    "what is owed?": re.compile(r"owed|owes"),
}


def acts() -> list[Path]:
    """Every act of every room."""
    return [path for path in sorted(RECORDS.glob("*/actions/*.py")) if path.name != "__init__.py"]


def files_that_call(act: Path) -> list[Path]:
    """The test files of the act's own room that call it."""
    room = act.parts[-3]
    module = f"cecs.records.{room}.actions.{act.stem}"
    called = re.compile(rf"{re.escape(module)}\b|from cecs\.records\.{room}\.actions import .*\b{act.stem}\b")
    return [
        path
        for path in sorted((ROOT / "tests" / "records" / room).rglob("test_*.py"))
        if called.search(path.read_text())
    ]


def public_functions(path: Path) -> list[Function]:
    """The functions of a file that others may call."""
    return [node for node in tree(path).body if isinstance(node, Function) and not node.name.startswith("_")]


def unanswered(act: Path) -> Iterator[str]:
    """The questions that no test of an act asks."""
    files = files_that_call(act)
    names = [one.name for path in files for one in functions(path) if one.name.startswith("test_")]
    for question, words in QUESTIONS.items():
        if not any(words.search(name) for name in names):
            yield question


def test_an_act_is_one_public_function_named_by_a_verb_and_its_object() -> None:
    def wrong() -> Iterator[str]:
        for act in acts():
            found = public_functions(act)
            if len(found) != 1:
                yield f"{act.relative_to(CECS)}: {', '.join(one.name for one in found) or 'none'}"

    none(wrong(), "One act, one file, one public function:")


def test_every_act_says_what_it_does() -> None:
    silent = (
        str(act.relative_to(CECS))
        for act in acts()
        if not ast.get_docstring(tree(act)) or not all(ast.get_docstring(one) for one in public_functions(act))
    )
    none(silent, "The file and the act each have a docstring:")


@pytest.mark.parametrize("act", acts(), ids=lambda act: f"{act.parts[-3]}.{act.stem}")
def test_every_act_is_asked_the_four_questions(act: Path) -> None:
    files = ", ".join(str(path.relative_to(ROOT)) for path in files_that_call(act)) or "no test file calls it"
    none(unanswered(act), f"{act.relative_to(CECS)} ({files}) is not asked:")


def test_nobody_writes_history_but_acts() -> None:
    allowed = ("actions", "audit", "move.py", "demo", "ledger.py")
    wrong = (
        str(path.relative_to(CECS))
        for path in python_files(CECS / "portals", CECS / "api")
        if "record" in {name for node in tree(path).body if isinstance(node, ast.ImportFrom) for name in _named(node)}
        and not any(part in allowed for part in path.parts)
    )
    none(wrong, "A portal asks an act to write history:")


def _named(node: ast.ImportFrom) -> set[str]:
    return {alias.name for alias in node.names} if node.module == "cecs.records.audit.record" else set()
