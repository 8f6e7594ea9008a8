"""The product as `make demo` runs it, on ports of its own, over a database prepared once and copied for each module.

The database is never flushed: its history refuses to be emptied. A journey that wants a fresh start gets a fresh copy.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import psycopg

from tests.mailbox import free_port

ROOT = Path(__file__).resolve().parents[2]
PREPARED = ROOT / "var" / "journeys"
_PATIENCE_SECONDS = 150
_READ = ("cecs/**/*.py", "cecs/**/*.yaml", "cecs/**/*.js", "cecs/**/*.css", "rulebooks/**/*.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A loaded demonstration, to be copied and never served itself."""

    folder: Path
    database: str = ""  # the address of a PostgreSQL database; without one, SQLite in the folder

    def copied_to(self, folder: Path) -> str:
        """Copy everything to a folder; give the address of the copied database, or nothing for SQLite."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        if not self.database:
            return ""
        server, _, template = self.database.rpartition("/")
        copy = f"{template}_{free_port()}"
        _told(server, f'CREATE DATABASE "{copy}" TEMPLATE "{template}"')
        return f"{server}/{copy}"


def prepare() -> Prepared:
    """Load the demonstration once for the code, the law and the day at hand; later runs find it again."""
    key = _fingerprint()
    server = os.environ.get("CECS_DATABASE_URL", "").rpartition("/")[0]
    database = f"{server}/journeys_{key}" if server.startswith("postgres") else ""
    folder = PREPARED / (f"postgres-{key}" if database else key)
    if not (folder / "loaded").exists():
        _forget_older(folder)
        if database:
            _told(server, f'DROP DATABASE IF EXISTS "journeys_{key}"')
            _told(server, f'CREATE DATABASE "journeys_{key}"')
        _load(folder, database)
        (folder / "loaded").touch()
    return Prepared(folder=folder, database=database)


def _fingerprint() -> str:
    """Tell apart one state of code and law from another, and one day from the next."""
    seen = hashlib.sha256(datetime.now(tz=UTC).date().isoformat().encode())
    for pattern in _READ:
        for path in sorted(ROOT.glob(pattern)):
            seen.update(f"{path} {path.stat().st_mtime_ns}\n".encode())
    return seen.hexdigest()[:12]


def _forget_older(folder: Path) -> None:
    for older in PREPARED.glob("*"):
        if older.is_dir() and (older == folder or not older.name.startswith("pictures")):
            shutil.rmtree(older)
    folder.mkdir(parents=True)


def _told(server: str, statement: str) -> None:
    """Tell the server one thing; a left-over connection of a stopped process may hold a template for a moment."""
    for patience in range(40):
        try:
            with psycopg.connect(f"{server}/postgres", autocommit=True) as line:
                line.execute(statement.encode())
        except psycopg.errors.ObjectInUse:
            if patience == 39:
                raise
            time.sleep(0.25)
        else:
            return


def environment(folder: Path, database: str) -> dict[str, str]:
    """Give what a process of the product is told: where its data is, and that this is a demonstration."""
    told = {**os.environ, "CECS_ENV": "demo", "CECS_DATA": str(folder)}
    told.pop("CECS_DATABASE_URL", None)
    return {**told, "CECS_DATABASE_URL": database} if database else told


def _load(folder: Path, database: str) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "demo", "--load-only"],
        cwd=ROOT,
        env=environment(folder, database),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"the demonstration could not be loaded:\n{done.stdout}{done.stderr}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """The running product: its addresses, and where it keeps what it knows."""

    address: str
    gateway: str
    mail: str
    folder: Path
    database: str = ""

    def pid_of(self, name: str) -> int:
        """Give the process of one of its children: web, worker, gateway, mail, scanner."""
        running: dict[str, int] = json.loads((self.folder / "running.json").read_text())
        return running[name]

    def kill(self, name: str) -> None:
        """Kill one of its children, and all that it started, without warning; it is started again."""
        os.killpg(self.pid_of(name), signal.SIGKILL)

    def wait_until_up(self) -> None:
        """Wait until pages, payment page and mail page answer."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not all(map(_answers, (self.address, self.gateway, self.mail))):
            assert time.monotonic() < until, f"the product did not come up:\n{self.said()}"
            time.sleep(0.2)

    def said(self) -> str:
        """Give the end of what its processes said."""
        log = self.folder / "said.log"
        return "\n".join(log.read_text(errors="replace").splitlines()[-60:]) if log.exists() else ""

    def manage(self, *arguments: str) -> str:
        """Run one management command beside it, and give what it printed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=environment(self.folder, self.database),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5) as answer:  # noqa: S310 - our own address
            return int(answer.status) < 500
    except HTTPError as refused:
        return refused.code < 500  # a page that asks for a key still answers
    except OSError:
        return False


@contextmanager
def running(prepared: Prepared, folder: Path) -> Iterator[Product]:
    """Serve a copy of what was prepared, and stop it."""
    database = prepared.copied_to(folder)
    ports = {name: free_port() for name in ("web", "gateway", "smtp", "mail")}
    product = Product(
        address=f"http://localhost:{ports['web']}",
        gateway=f"http://localhost:{ports['gateway']}",
        mail=f"http://localhost:{ports['mail']}",
        folder=folder,
        database=database,
    )
    asked = [text for name, port in ports.items() for text in (f"--{name}-port", str(port))]
    with (folder / "said.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "demo", *asked],
            cwd=ROOT,
            env=environment(folder, database),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            product.wait_until_up()
            yield product
        finally:
            process.terminate()
            process.wait(timeout=30)
