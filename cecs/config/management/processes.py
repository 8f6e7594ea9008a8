"""Processes that are started together, looked after, and stopped together."""

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

_PATIENCE = 30.0
_QUICK_DEATH = 2.0
_MOST_QUICK_DEATHS = 5


def is_free(port: int) -> bool:
    """Say whether nothing listens on a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as knock:
        knock.settimeout(0.5)
        return knock.connect_ex(("127.0.0.1", port)) != 0


@dataclass(slots=True)
class Child:
    """One process: a Python one, unless it names a program of its own."""

    name: str
    arguments: list[str]
    port: int = 0
    program: str = sys.executable
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0
    quick_deaths: int = 0
    is_quiet: bool = False  # it keeps a log of its own

    def start(self, environment: dict[str, str]) -> None:
        """Start it, in a group of its own, so that Ctrl-C reaches only its parent."""
        self.started_at = time.monotonic()
        says = subprocess.DEVNULL if self.is_quiet else None
        self.process = subprocess.Popen(
            [self.program, *self.arguments], env=environment, start_new_session=True, stdout=says, stderr=says
        )

    @property
    def is_dead(self) -> bool:
        """Say whether it has ended by itself."""
        return self.process is not None and self.process.poll() is not None

    def stop(self) -> None:
        """Ask it to end; make it, if it does not."""
        if self.process is None or self.is_dead:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@dataclass(slots=True)
class Family:
    """Children that live and end together. One that dies is started again, unless it keeps dying."""

    children: list[Child]
    environment: dict[str, str]
    running: Path  # says which process is which, for whoever looks after them by hand
    is_ending: bool = field(default=False)

    def run(self, when_up: Callable[[], None]) -> None:
        """Start all, say so when they answer, and look after them until told to end."""
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGINT, self._end)
        try:
            for child in self.children:
                child.start(self.environment)
            self._tell_who_runs()
            self._wait_until_up()
            if not self.is_ending:
                when_up()
            while not self.is_ending:
                self._look_after()
                time.sleep(0.3)
        finally:
            for child in reversed(self.children):
                child.stop()

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self.is_ending = True

    def _tell_who_runs(self) -> None:
        running = {child.name: child.process.pid for child in self.children if child.process is not None}
        self.running.write_text(json.dumps(running))

    def _wait_until_up(self) -> None:
        until = time.monotonic() + _PATIENCE
        waiting = [child for child in self.children if child.port]
        while waiting and not self.is_ending and time.monotonic() < until:
            waiting = [child for child in waiting if is_free(child.port)]
            time.sleep(0.1)

    def _look_after(self) -> None:
        for child in self.children:
            if not child.is_dead:
                continue
            quick = time.monotonic() - child.started_at < _QUICK_DEATH
            child.quick_deaths = child.quick_deaths + 1 if quick else 0
            if child.quick_deaths > _MOST_QUICK_DEATHS:
                sys.stderr.write(f"{child.name} keeps ending as soon as it starts; everything stops.\n")
                self.is_ending = True
                return
            child.start(self.environment)
            self._tell_who_runs()
