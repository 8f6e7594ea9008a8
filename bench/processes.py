"""What the run starts beside itself: a process for each row, and a PostgreSQL server of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.plan import POSTGRES, Planned

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "var" / "bench"
LONGEST_SECONDS = 1500
_SERVER = str(ROOT / "tools" / "postgres.sh")


def measured(row: Planned, *, is_quick: bool) -> dict[str, Any] | None:
    """Measure one row in a process of its own, on a database of its own; nothing where it failed."""
    data = DATA / row.id.replace(" ", "-")
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    environment = {**os.environ, "CECS_ENV": "test", "CECS_DATA": str(data), "PYTHONHASHSEED": "0"}
    environment.pop("CECS_DATABASE_URL", None)
    try:
        if row.database != POSTGRES:
            return _asked(row, environment, is_quick=is_quick)
        with postgres(environment) as address:
            if not address:
                return skipped(row)
            return _asked(row, {**environment, "CECS_DATABASE_URL": address}, is_quick=is_quick)
    finally:
        shutil.rmtree(data, ignore_errors=True)


def skipped(row: Planned) -> dict[str, Any]:
    """Give a row that could not be measured here."""
    note = "Not measured: no PostgreSQL server is to be had on this machine."
    return {"id": row.id, "job": "", "figures": [], "ratios": [], "notes": [note]}


@contextmanager
def postgres(environment: dict[str, str]) -> Iterator[str]:
    """Start a PostgreSQL server of the run's own, one that waits for the disk as in production; give its address."""
    here = {**environment, "CECS_POSTGRES_DIR": "/tmp/cecs-bench-postgres", "CECS_POSTGRES_DURABLE": "yes"}  # noqa: S108 - the database's own user must reach it
    started = subprocess.run([_SERVER, "start"], capture_output=True, text=True, check=False, env=here)
    try:
        yield started.stdout.strip() if started.returncode == 0 else ""
    finally:
        subprocess.run([_SERVER, "stop"], check=False, capture_output=True, env=here)


def _asked(row: Planned, environment: dict[str, str], *, is_quick: bool) -> dict[str, Any] | None:
    command = [sys.executable, "-m", "bench.child", row.module, *(["--quick"] if is_quick else [])]
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, timeout=LONGEST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        return None
    told: dict[str, Any] = json.loads(done.stdout.decode().splitlines()[-1])
    return {**told, "id": row.id}
