"""Reads the project's own files for the tests of the house: as text and as syntax trees."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CECS = ROOT / "cecs"
RECORDS = CECS / "records"
PORTALS = CECS / "portals"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: Path) -> Iterator[Path]:
    """Every Python file of the product (or of some folders of it), migrations left out."""
    for folder in folders or (CECS, ROOT / "sandbox"):
        yield from (path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts)


def templates(*folders: Path) -> Iterator[Path]:
    """Every template of the product."""
    for folder in folders or (CECS,):
        yield from (path for path in sorted(folder.rglob("templates/**/*")) if path.suffix in {".html", ".txt"})


@cache
def tree(path: Path) -> ast.Module:
    """Give the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def calls(path: Path, name: str) -> Iterator[ast.Call]:
    """Every call of something by its bare name."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def at(path: Path, line: int) -> str:
    """Say where something stands."""
    return f"{path.relative_to(ROOT)}:{line}"


def lines_that_say(pattern: re.Pattern[str], paths: Iterable[Path]) -> Iterator[str]:
    """Every line that holds a pattern, with its place."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if pattern.search(line):
                yield f"{at(path, number)}  {line.strip()[:120]}"


def kept_files() -> list[Path]:
    """Every file that git keeps or would keep, pictures and fonts left out."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    known = {".png", ".jpg", ".woff2", ".ttf", ".otf", ".ico", ".pdf", ".gz"}
    paths = [ROOT / line for line in listed.stdout.splitlines()]
    return [path for path in paths if path.is_file() and path.suffix not in known]


def none(found: Iterable[str], rule: str) -> None:
    """Assert that a rule has no breaches; tell every one, each with its place."""
    breaches = list(found)
    assert not breaches, f"{rule}\n  " + "\n  ".join(breaches)
