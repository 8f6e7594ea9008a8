"""The product's web process and the gateway, each on a free port, over a database prepared once and copied."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import requests

from sandbox.gateway.settings import Settings
from tests.gateway import SECONDS, VISA, pay_at
from tests.mailbox import free_port

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Prepared:
    """A database in which six people owe. Never served: copied."""

    folder: Path
    database: str  # the address of a PostgreSQL database; empty for SQLite
    people: list[dict[str, str]]


@dataclass(slots=True)
class World:
    """One product and one gateway at work."""

    folder: Path
    people: list[dict[str, str]]
    database: str = ""
    web_port: int = field(default_factory=free_port)
    gateway_port: int = field(default_factory=free_port)
    faults: tuple[str, ...] = ()
    _running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Give the product's address."""
        return f"http://127.0.0.1:{self.web_port}"

    @property
    def gateway(self) -> str:
        """Give the gateway's address."""
        return f"http://127.0.0.1:{self.gateway_port}"

    def start(self, *names: str) -> None:
        """Start web, gateway or both, and wait until they answer."""
        commands = {"web": _web(self.web_port), "gateway": self._gateway()}
        for name in names:
            with (self.folder / f"{name}.log").open("ab") as log:
                self._running[name] = subprocess.Popen(
                    [sys.executable, "-m", *commands[name]],
                    cwd=ROOT,
                    env=self.told(),
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
        for name in names:
            _wait_for(f"{self.address}/webhooks/gateway/" if name == "web" else f"{self.gateway}/page.css")

    def kill(self, name: str) -> None:
        """Kill a process and all it started, without warning."""
        process = self._running.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """End everything."""
        for name in list(self._running):
            self.kill(name)

    def told(self) -> dict[str, str]:
        """Give what every process of this world is told."""
        return environment(self.folder, self.database) | {"CECS_GATEWAY_ADDRESS": self.gateway}

    def _gateway(self) -> list[str]:
        hook = f"{self.address}/webhooks/gateway/"
        state = str(self.folder / "gateway.sqlite3")
        named = ["--address", self.gateway, "--state", state, "--webhook", hook, "--retry", "0.2"]
        return ["sandbox.gateway", "--port", str(self.gateway_port), *named, *self.faults]

    def go_to_pay(self, which: int = 0, amount: str = "all") -> tuple[requests.Session, str]:
        """Go from the product's page to the payment page; give the browser and that page's address."""
        person = self.people[which]
        browser = requests.Session()
        browser.trust_env = False
        browser.cookies.set("sessionid", person["session"])
        page = f"{self.address}{person['pay']}"
        shown = browser.get(page, timeout=SECONDS)
        assert shown.status_code == 200, f"{shown.text}\n{self.said()}"
        answer = browser.post(
            page,
            {"amount": amount, "csrfmiddlewaretoken": browser.cookies["csrftoken"]},
            allow_redirects=False,
            timeout=SECONDS,
        )
        assert answer.status_code == 302, answer.text
        return browser, answer.headers["Location"]

    def said(self) -> str:
        """Give the end of what the web process said."""
        return "\n".join((self.folder / "web.log").read_text(errors="replace").splitlines()[-40:])

    def sweep(self) -> None:
        """Walk the rounds once, as the worker does every second."""
        _run(self.told() | {"CECS_GATEWAY_ASK_SECONDS": "0"}, "manage.py", "tick", "--once")

    def reckoning(self) -> dict[str, Any]:
        """Ask the record what it says of money."""
        said: dict[str, Any] = json.loads(_run(self.told(), "-m", "tests.kills.reckoning"))
        return said

    def payments(self) -> dict[str, Any]:
        """Ask the gateway what it took."""
        answer = requests.get(
            f"{self.gateway}/sandbox/payments", headers={"Authorization": f"Bearer {Settings().key}"}, timeout=SECONDS
        )
        told: dict[str, Any] = answer.json()
        return told

    def settled(self, *, paid: int) -> dict[str, Any]:
        """Wait until so many payments are known here, then give the reckoning."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while True:
            said = self.reckoning()
            if len(said["receipts"]) >= paid and not said["unsettled"]:
                return said
            assert time.monotonic() < until, said
            time.sleep(0.2)


def pay(page: str, number: str = VISA) -> str:
    """Pay at a payment page; give the way back."""
    answer = pay_at(page, number)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def all_is_well(said: dict[str, Any], payments: dict[str, Any]) -> None:
    """Hold the record against the gateway: the same money, once, and every number that was paid is paid."""
    taken = {one["payment_intent"]: one["amount_captured"] for one in payments["charges"] if one["captured"]}
    assert (said["ledger"], said["unbalanced"]) == (0, [])
    assert {payment: cents for _number, payment, cents in said["receipts"]} == taken
    assert len(said["receipts"]) == len(taken) == said["told"] == said["letters"]
    assert all(one["amount_capturable"] == 0 for one in payments["payments"])
    assert max(said["paid"].values()) <= 20000
    assert all(said["owed"][number] == 20000 - cents for number, cents in said["paid"].items())
    assert sum(said["paid"].values()) == sum(
        one["amount_captured"] - one["amount_refunded"] for one in payments["charges"]
    )


def environment(folder: Path, database: str) -> dict[str, str]:
    """Give what a process is told of where its data is."""
    told = {**os.environ, "CECS_ENV": "test", "CECS_DATA": str(folder), "CECS_HOSTS": "127.0.0.1,localhost,testserver"}
    told.pop("CECS_DATABASE_URL", None)
    return told | ({"CECS_DATABASE_URL": database} if database else {})


def prepare(folder: Path) -> Prepared:
    """Migrate a database of its own and let six people file."""
    server = os.environ.get("CECS_DATABASE_URL", "").rpartition("/")[0]
    server = server if server.startswith("postgres") else ""
    database = _new_database(server, "") if server else ""
    told = environment(folder, database)
    _run(told, "manage.py", "migrate", "--verbosity", "0")
    people = json.loads(_run(told, "-m", "tests.kills.people"))
    return Prepared(folder, database, people)


@contextmanager
def world(prepared: Prepared, folder: Path, *faults: str) -> Iterator[World]:
    """Start a world over a copy, and end it."""
    shutil.copytree(prepared.folder, folder, dirs_exist_ok=True)
    server, _, template = prepared.database.rpartition("/")
    made = World(folder, prepared.people, _new_database(server, template) if server else "", faults=faults)
    try:
        made.start("gateway", "web")
        yield made
    finally:
        made.stop()


def _web(port: int) -> list[str]:
    served = ["granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    return [*served, "--workers", "2", "--blocking-threads", "1", "--no-ws", "cecs.config.wsgi:application"]


def _new_database(server: str, template: str) -> str:
    name = f"kills_{free_port()}_{os.getpid()}"
    copied = f' TEMPLATE "{template}"' if template else ""
    with psycopg.connect(f"{server}/postgres", autocommit=True) as line:
        line.execute(f'CREATE DATABASE "{name}"{copied}'.encode())
    return f"{server}/{name}"


def _run(told: dict[str, str], *command: str) -> str:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}:\n{done.stdout}{done.stderr}"
    return done.stdout


def _wait_for(address: str) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            requests.get(address, timeout=SECONDS)
        except requests.ConnectionError:
            assert time.monotonic() < until, f"{address} did not come up"
            time.sleep(0.05)
        else:
            return
