"""`python -m bench.run [ROW…] [--quick] [--compare]`: measure, print the table, keep it in bench/results.json.

Ours, the limits and the peers of a row are measured in turns, in one process and one run. `--compare` keeps nothing:
it fails where a ratio is half of what was kept.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

from bench.plan import EVERY_ID, MODULES, ROWS
from bench.processes import ROOT, measured
from bench.results import halved, table

KEPT = ROOT / "bench" / "results.json"


def main() -> int:
    """Run what was asked for; 1 where a row failed or a ratio has halved."""
    asked = _asked()
    planned = [row for row in ROWS if not asked.rows or row.name in asked.rows or row.id in asked.rows]
    before = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    rows, failed = [], []
    for number, one in enumerate(planned, start=1):
        print(f"[{number}/{len(planned)}] {one.id} ...", file=sys.stderr, flush=True)
        row = measured(one, is_quick=asked.quick)
        if row is None:
            failed.append(one.id)
            continue
        rows.append(row)
        print("\n".join(table([row])), flush=True)
        if not asked.quick and not asked.compare:
            KEPT.write_text(json.dumps(_kept(rows, before), indent=1) + "\n")  # a run that is stopped keeps its rows
    if asked.compare:
        failed += list(halved(rows, before))
    for name in failed:
        print(f"Failed: {name}", file=sys.stderr)
    return 1 if failed else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"which rows, of {', '.join(MODULES)}; all where none")
    parser.add_argument("--quick", action="store_true", help="small data, few rounds; nothing is kept")
    parser.add_argument("--compare", action="store_true", help="fail where a ratio is half of what was kept")
    asked = parser.parse_args()
    if unknown := sorted(set(asked.rows) - {*MODULES, *EVERY_ID}):
        parser.error(f"no row {', '.join(unknown)}; there are {', '.join(MODULES)}")
    return asked


def _kept(rows: list[dict[str, Any]], before: dict[str, Any]) -> dict[str, Any]:
    """Give the rows measured now, and those kept before that were not asked for, each with its day and commit."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    stamp = {
        "measured": datetime.now(UTC).date().isoformat(),
        "commit": commit.stdout.strip(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
    }
    known = {row["id"]: row for row in before.get("rows", ())} | {row["id"]: {**row, **stamp} for row in rows}
    return {"rows": [known[name] for name in EVERY_ID if name in known]}


if __name__ == "__main__":
    sys.exit(main())
