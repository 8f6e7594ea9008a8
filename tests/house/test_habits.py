"""Habits no linter knows: imports at the top, no signals, one clock, no law or rows where they do not belong."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.reading import (
    CECS,
    PORTALS,
    ROOT,
    at,
    functions,
    lines_that_say,
    none,
    python_files,
    templates,
    tree,
)

# The law's own dates: an ISO day, or a call of date() with a year written out.
STATUTE_DATE = re.compile(r"\b(?:18|19|20)\d\d-[01]\d-[0-3]\d\b|\bdate\(\s*(?:18|19|20)\d\d\b")
# Names, laws and forms of one state: its cities, its offices, how its statutes and papers are called.
OF_ONE_STATE = re.compile(
    r"(?<!rulebooks/)connecticut|\b(?:hartford|new haven|nutmeg|csde)\b|\bct\.gov\b"
    r"|\bc\.g\.s\.|\br\.c\.s\.a\.|\bED 1\d\d\b",
    re.IGNORECASE,
)
CLOCKS = {("datetime", "now"), ("datetime", "today"), ("date", "today"), ("timezone", "now"), ("timezone", "localdate")}
OUTSIDE_ROWS = {"EmailAddress", "Authenticator"}  # allauth's own tables, which no room keeps
# A portal draws its own pages and the shared ones; allauth's pages are drawn by the account portal.
ALSO_DRAWS = {"account": {"mfa", "socialaccount", "usersessions"}}
DRAWN = re.compile(r"""{%\s*(?:include|extends)\s+["']([\w-]+)/""")
RENDERED = re.compile(r"""["']([a-z]+)/[\w/.-]+\.(?:html|txt)["']""")


def test_no_import_hides_in_a_function() -> None:
    hidden = (
        at(path, node.lineno)
        for path in python_files()
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    )
    none(hidden, "Imports stand at the top, where the contracts read them:")


def test_nobody_listens_for_signals() -> None:
    heard = re.compile(r"@receiver\b|django\.dispatch|\bmodels\.signals\b|\bSignal\(|\b(?:post|pre)_(?:save|delete)\b")
    none(lines_that_say(heard, python_files(CECS)), "An act calls what it needs; no signal:")


def test_only_the_clock_tells_the_time() -> None:
    def asked(path: Path) -> Iterator[str]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
                owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                if (owner, node.attr) in CLOCKS:
                    yield at(path, node.lineno)

    files = (path for path in python_files(CECS) if path != CECS / "values" / "clock.py")
    none((place for path in files for place in asked(path)), "Ask cecs.values.clock for the time:")


def test_no_day_of_the_law_is_written_in_python() -> None:
    files = (path for path in python_files(CECS) if "demo" not in path.parts)
    none(lines_that_say(STATUTE_DATE, files), "A day of the law belongs in the rulebook, with its citation:")


def test_nothing_but_the_rulebooks_knows_a_state_by_name() -> None:
    said = lines_that_say(OF_ONE_STATE, spoken_files())
    # A rulebook has to be named where none is: in one setting, and by the command that stands beside it.
    allowed = ("cecs/config/settings.py", "cecs/cli/opened.py")
    none(
        (line for line in said if not (line.startswith(allowed) and '"connecticut")' in line)),
        "Another state has another folder of rulebooks, and the same code, templates, words and demonstration:",
    )


def test_a_state_named_anywhere_would_be_found() -> None:
    written = (
        "The State of Connecticut",
        "Hartford",
        "teacher.cert@ct.gov",
        "C.G.S. § 10-145b",
        "form ED 170",
        "#let a = [CSDE]",
    )
    assert all(OF_ONE_STATE.search(line) for line in written)
    assert not OF_ONE_STATE.search("cecs law check --rulebook rulebooks/connecticut")
    kinds = {path.suffix for path in spoken_files()}
    assert kinds >= {".py", ".html", ".txt", ".po", ".typ", ".js", ".yaml"}


def spoken_files() -> list[Path]:
    """Give everything of the product that people read, or that decides what they read; what others made is left out."""
    suffixes = {".py", ".html", ".txt", ".po", ".typ", ".js", ".css", ".yaml", ".json", ".svg", ".toml", ".md"}
    return [
        path
        for folder in (CECS, ROOT / "sandbox")
        for path in sorted(folder.rglob("*"))
        if path.suffix in suffixes and path.is_file() and "uswds" not in path.parts
    ]


def test_a_portal_asks_the_rooms_and_never_the_rows() -> None:
    asked = (
        at(path, node.lineno)
        for path in python_files(PORTALS, CECS / "api")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager", "_base_manager"}
        if not (isinstance(node.value, ast.Name) and node.value.id in OUTSIDE_ROWS)
    )
    none(asked, "A portal calls a room's queries and acts:")


def test_no_template_reaches_into_another_audience() -> None:
    none(_borrowed(), "A template of two audiences belongs in portals/shared:")


def _borrowed() -> Iterator[str]:
    audiences = {path.name for path in PORTALS.iterdir() if (path / "apps.py").exists()}
    for portal in sorted(audiences):
        own = {portal, "shared"} | ALSO_DRAWS.get(portal, set())
        folder = PORTALS / portal
        for pattern, files in ((DRAWN, templates(folder)), (RENDERED, python_files(folder))):
            for path in files:
                for number, line in enumerate(path.read_text().splitlines(), start=1):
                    strange = {name for name in pattern.findall(line) if name in audiences - own}
                    yield from (f"{at(path, number)} draws {name}/" for name in sorted(strange))


def test_files_are_named_by_nouns_and_verbs() -> None:
    never = {
        "manager", "managers", "handler", "handlers", "processor", "service", "services", "helper", "helpers",
        "util", "utils", "common", "base", "misc", "data", "info", "item", "object", "objects",
    }  # fmt: skip
    none((str(path.relative_to(ROOT)) for path in python_files() if path.stem in never), "Name it for what it does:")
