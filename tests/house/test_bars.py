"""How long files and functions may be. Style lives at the tail, so the tail has a bar."""

from statistics import median, quantiles

from tests.house.reading import CECS, ROOT, at, functions, none, python_files

FILE_MEDIAN, FILE_P90, FILE_MOST = 80, 200, 400
FUNCTION_P90, FUNCTION_MOST = 20, 40


def lengths() -> dict[str, int]:
    """Give the lines of each file."""
    return {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in python_files()}


def spans() -> dict[str, int]:
    """Give the lines of each function."""
    return {
        f"{at(path, one.lineno)} {one.name}": (one.end_lineno or one.lineno) - one.lineno + 1
        for path in python_files()
        for one in functions(path)
    }


def test_no_file_is_too_long() -> None:
    none((f"{name}: {n} lines" for name, n in lengths().items() if n > FILE_MOST), f"At most {FILE_MOST} lines a file:")


def test_files_are_short_as_a_rule() -> None:
    written = sorted(n for n in lengths().values() if n > 1)
    assert median(written) <= FILE_MEDIAN
    assert quantiles(written, n=10)[-1] <= FILE_P90


def test_no_function_is_too_long() -> None:
    none(
        (f"{name}: {n} lines" for name, n in spans().items() if n > FUNCTION_MOST),
        f"At most {FUNCTION_MOST} lines a function:",
    )


def test_functions_are_short_as_a_rule() -> None:
    assert quantiles(sorted(spans().values()), n=10)[-1] <= FUNCTION_P90


def test_no_test_file_is_too_long() -> None:
    files = python_files(ROOT / "tests", ROOT / "tools")
    none((str(path) for path in files if len(path.read_text().splitlines()) > FILE_MOST), "Split it by what it asks:")


def test_there_is_a_test_for_every_package_of_code() -> None:
    untested = (
        str(path.parent.relative_to(ROOT))
        for path in sorted(CECS.rglob("__init__.py"))
        if any(
            child.suffix == ".py" and child.name not in {"__init__.py", "apps.py"} for child in path.parent.iterdir()
        )
        and "migrations" not in path.parts
        and not list((ROOT / "tests" / _mirror(str(path.parent.relative_to(CECS)))).rglob("test_*.py"))
    )
    none(untested, "tests/ mirrors cecs/; these have no test beside them:")


def _mirror(package: str) -> str:
    parts = [part for part in package.split("/") if part not in {".", "templatetags", "commands", "management"}]
    return "/".join(parts[:2] if parts[:1] in (["records"], ["portals"], ["api"]) else parts[:1])
