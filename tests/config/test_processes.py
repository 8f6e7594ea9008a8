"""Processes that live together: started, told who they are, started again when they die, ended together."""

import json
import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from cecs.config.management.processes import Child, Family, is_free
from cecs.config.management.scanner import prepared, scanner

SLEEPS = ["-c", "import time; time.sleep(60)"]


@pytest.fixture(autouse=True)
def _signals() -> object:
    """Keep what this process did on a signal."""
    kept = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}
    yield
    for one, did in kept.items():
        signal.signal(one, did)


def lived(family: Family, meanwhile: object) -> None:
    """Let a family live while something is done beside it; it ends as at Ctrl-C."""

    def beside() -> None:
        try:
            meanwhile()  # type: ignore[operator]
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    family.run(when_up=lambda: threading.Thread(target=beside).start())


def who_runs(family: Family) -> dict[str, int]:
    running: dict[str, int] = json.loads(family.running.read_text())
    return running


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_children_end_with_their_parent(tmp_path: Path) -> None:
    family = Family([Child("one", SLEEPS), Child("two", SLEEPS)], dict(os.environ), tmp_path / "running.json")
    seen: list[int] = []
    lived(family, lambda: seen.extend(who_runs(family).values()))
    assert len(seen) == 2
    assert not any(is_alive(pid) for pid in seen)


def test_a_child_that_dies_is_started_again(tmp_path: Path) -> None:
    family = Family([Child("one", SLEEPS)], dict(os.environ), tmp_path / "running.json")
    seen: list[int] = []

    def kill_and_wait() -> None:
        seen.append(who_runs(family)["one"])
        os.kill(seen[0], signal.SIGKILL)
        until = time.monotonic() + 10
        while who_runs(family)["one"] == seen[0] and time.monotonic() < until:
            time.sleep(0.1)
        seen.append(who_runs(family)["one"])

    lived(family, kill_and_wait)
    assert seen[0] != seen[1]


def test_a_child_that_cannot_live_ends_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    family = Family([Child("one", ["-c", "raise SystemExit(1)"])], dict(os.environ), tmp_path / "running.json")
    family.run(when_up=lambda: None)
    assert "one keeps ending" in capsys.readouterr().err


def test_a_port_that_is_taken_is_seen() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_free(port)
    assert is_free(port)


def test_the_scanner_is_set_up_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = prepared(tmp_path)
    assert str(tmp_path / "clamd" / "socket") in settings.read_text()
    assert {path.suffix for path in (tmp_path / "clamd" / "signatures").iterdir()} == {".hdb", ".ndb"}
    monkeypatch.setattr("cecs.config.management.scanner.shutil.which", lambda *_args, **_named: None)
    assert scanner(tmp_path) is None
    monkeypatch.setattr("cecs.config.management.scanner.shutil.which", lambda *_args, **_named: sys.executable)
    child = scanner(tmp_path)
    assert child is not None
    assert child.program == sys.executable
