"""Every row that is planned can be measured, and is asked for by its name."""

import subprocess
import sys
from importlib import import_module

from bench.plan import EVERY_ID, ROWS
from bench.processes import ROOT, skipped


def test_every_row_has_its_module() -> None:
    for row in ROWS:
        module = import_module(f"bench.rows.{row.module}")
        assert callable(module.measure)
        assert isinstance(module.NEEDS_DATABASE, bool)


def test_rows_that_depend_on_the_database_are_measured_on_both() -> None:
    assert {"A2 SQLite", "A2 PostgreSQL", "B SQLite", "B PostgreSQL", "F SQLite", "F PostgreSQL"} <= set(EVERY_ID)
    assert len(set(EVERY_ID)) == len(EVERY_ID)


def test_a_row_that_is_not_there_is_refused_by_name() -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "bench.run", "Z9"], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert asked.returncode == 2
    assert "no row Z9" in asked.stderr


def test_what_could_not_be_measured_says_so() -> None:
    assert "Not measured" in skipped(ROWS[-1])["notes"][0]
