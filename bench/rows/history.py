"""F: history events with sixteen writers; sealing what was written; checking the seals."""

import hashlib
import hmac
import json
from collections.abc import Callable
from statistics import median
from time import perf_counter

from django.db import connection

from bench.peers import head_row
from bench.results import Figure, Ratio, Row
from bench.writers import WRITERS, written_each_second
from cecs.records.audit.actions.seal_history import seal_history
from cecs.records.audit.models import HistoryRow
from cecs.records.audit.queries import broken_seals
from cecs.records.audit.record import record

NEEDS_DATABASE = True
TOLD = {"was": "en", "now": "es"}
KIND, DEED = "account.language-chosen", "bench"
OURS, HEAD = f"CECS: events written by {WRITERS} writers", f"{WRITERS} writers that lock the head of a chain"
SEALED, CHECKED, LIMIT = "CECS: rows sealed", "CECS: rows checked against their seals", "rows chained in memory"


def measure(*, quick: bool) -> Row:
    """Measure."""
    head_row.make_tables()
    rate = _in_turns({HEAD: _written(_ours_not, quick), OURS: _written(_ours, quick)}, 1 if quick else 5)
    seal_history()
    rows = 2_000 if quick else 20_000
    rate |= _in_turns(
        {LIMIT: lambda: _chained(rows), SEALED: lambda: _sealed(rows), CHECKED: _checked}, 1 if quick else 3
    )
    written = 1 / (1 / rate[OURS] + 1 / rate[SEALED])  # writing, and later sealing, on the same machine
    ratios = (
        Ratio("written and sealed beside a lock on the head row", written / rate[HEAD], 5),
        Ratio("sealing beside a chain in memory", rate[SEALED] / rate[LIMIT], 0.16),
        Ratio("checking beside a chain in memory", rate[CHECKED] / rate[LIMIT], 1.3),
    )
    figures = tuple(Figure(name, value, "rows/s") for name, value in rate.items())
    notes = {
        "postgresql": "Every commit waits for the disk (fsync), ours and the peer's alike.",
        "sqlite": "SQLite has one writer at a time whoever asks, and with WAL and synchronous=NORMAL no commit waits.",
    }
    return Row("F", f"history events, {connection.vendor}", figures, ratios, (notes[connection.vendor],))


def _in_turns(jobs: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Give the median rate of each job, the jobs taken in turns."""
    rates: dict[str, list[float]] = {name: [] for name in jobs}
    for _round in range(rounds):
        for name, job in jobs.items():
            rates[name].append(job())
    return {name: median(found) for name, found in rates.items()}


def _written(write: Callable[[int], object], quick: bool) -> Callable[[], float]:  # noqa: FBT001 - asked here alone
    return lambda: written_each_second(write, seconds=0.5 if quick else 2)


def _ours(number: int) -> None:
    record(KIND, subject=f"A-{number}", actor="Ada", acting_as="self", deed=DEED, **TOLD)


def _ours_not(number: int) -> None:
    head_row.append({"kind": KIND, "subject": f"A-{number}", "actor": "Ada", "acting_as": "self", "carries": TOLD})


def _sealed(rows: int) -> float:
    """Seal so many fresh rows."""
    fresh = [
        HistoryRow(kind=KIND, subject=f"A-{number}", actor="Ada", acting_as="self", carries=TOLD, deed=DEED)
        for number in range(rows)
    ]
    HistoryRow.objects.bulk_create(fresh, batch_size=1000)
    began = perf_counter()
    seal_history()
    return rows / (perf_counter() - began)


def _checked() -> float:
    rows, began = HistoryRow.objects.count(), perf_counter()
    if broken := list(broken_seals()):
        raise ValueError(f"{broken[0]} does not fit the rows it covers.")
    return rows / (perf_counter() - began)


def _chained(rows: int) -> float:
    """Hash as many rows of the same size, each onto the one before, with nothing read from anywhere."""
    digest, began = b"", perf_counter()
    for number in range(rows):
        told = json.dumps([number, KIND, 1.5, f"A-{number}", "Ada", "self", TOLD, DEED, ""], sort_keys=True).encode()
        digest = hmac.digest(b"key", digest + told, hashlib.sha256)
    return rows / (perf_counter() - began)
