"""What every file of the repository keeps to: no address of a registry, hashed requirements, help for each command."""

import ast
import re
import stat
import subprocess

from tests.house.reading import CECS, PORTALS, RECORDS, ROOT, kept_files, lines_that_say, none, tree

# Written in pieces, so that this file does not say what it forbids.
REGISTRIES = re.compile(
    "|".join(["py" + r"pi\.org", "pythonho" + r"sted\.org", "npm" + r"js\.org", "deb" + r"ian\.org/debian"])
)
OUTSIDE = re.compile(r"\.\./" + "shared")
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ")


def test_no_file_names_a_package_registry() -> None:
    none(lines_that_say(REGISTRIES, kept_files()), "Where packages come from is the machine's business:")


def test_nothing_points_outside_the_repository() -> None:
    files = (path for path in kept_files() if path != ROOT / ".ci" / "run")
    none(lines_that_say(OUTSIDE, files), "The project stands alone:")


def test_no_conflict_was_left() -> None:
    none(
        lines_that_say(
            CONFLICT, (path for path in kept_files() if path.suffix in {".py", ".md", ".yaml", ".html", ".po"})
        ),
        "Finish the merge:",
    )


def test_every_requirement_is_pinned_and_hashed() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        pins = re.findall(r"^[\w.\[\]-]+==\S+", text, re.MULTILINE)
        assert len(pins) > 20, name
        blocks = re.split(r"^(?=[\w.\[\]-]+==)", text, flags=re.MULTILINE)[1:]
        none((block.split()[0] for block in blocks if "--hash=sha256:" not in block), f"{name}: a hash for each:")
        assert not re.search(r"^\s*(?:-i|--index-url|--extra-index-url|--find-links)", text, re.MULTILINE), name


def test_what_the_project_needs_is_required() -> None:
    """The locked files were made from pyproject.toml as it is."""
    wanted = re.findall(
        r'^    "([\w.-]+)', (ROOT / "pyproject.toml").read_text().split("[build-system]")[0], re.MULTILINE
    )
    for name in ("requirements.txt", "requirements-dev.txt"):
        locked = {
            pin.lower().replace("_", "-").replace(".", "-")
            for pin in re.findall(r"^([\w.-]+)", (ROOT / name).read_text(), re.MULTILINE)
        }
        core = wanted[: wanted.index("babel") + 1]
        none((one for one in core if one.lower().replace(".", "-") not in locked), f"{name} lacks:")


def test_every_room_and_portal_says_what_it_is_and_what_it_must_not_know() -> None:
    boundary = re.compile(r"\b(?:know|knows|never|nothing|not|no|only)\b")
    silent = (
        str(path.relative_to(CECS))
        for folder in (RECORDS, PORTALS, CECS / "api")
        for path in sorted(folder.glob("*/__init__.py"))
        if not boundary.search(ast.get_docstring(tree(path)) or "")
    )
    none(silent, "The docstring of a room says what it must not know:")


def test_every_command_has_a_line_of_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = set(" ".join(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)).split())
    told = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert phony == told


def test_scripts_can_be_run() -> None:
    scripts = [*(ROOT / "tools").rglob("*.sh"), ROOT / ".ci" / "run", ROOT / "manage.py"]
    none((str(path.relative_to(ROOT)) for path in scripts if not path.stat().st_mode & stat.S_IXUSR), "Not executable:")
    for path in scripts:
        if path.suffix == ".sh" or path.name == "run":
            subprocess.run(["bash", "-n", str(path)], check=True)


def test_the_licence_is_apache_and_said_once() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text()
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text()


def test_no_blanket_exception_from_the_linter() -> None:
    blanket = re.compile(r"#\s*(?:ruff:\s*noqa(?!:)|flake8:\s*noqa)|#\s*noqa\s*$|#\s*type:\s*ignore\s*$")
    files = [path for path in kept_files() if path.suffix == ".py"]
    none(lines_that_say(blanket, files), "Name the rule, and say why:")
