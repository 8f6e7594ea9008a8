"""A real clamd of our own, with a signature database of two lines made by hand: EICAR, and a word only tests use."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

# The test file every scanner knows, written so that no scanner takes this source for it.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
_SIGNATURES = f"Eicar-Test-Signature:0:*:{EICAR.hex()}\nCecs-Test-Signature:0:*:{b'cecs-test-virus'.hex()}\n"
_PATIENCE_SECONDS = 20


def clamd_binary() -> str | None:
    """Give the path of clamd, where it is installed."""
    return shutil.which("clamd", path="/usr/sbin:/usr/bin:/usr/local/sbin:/opt/homebrew/sbin")


@contextmanager
def running_clamd() -> Iterator[str]:
    """Run clamd in a folder of its own, give its socket, and stop it."""
    binary = clamd_binary()
    if binary is None:
        pytest.skip("clamd is not installed (Debian: apt-get install clamav-daemon)")
    with TemporaryDirectory(prefix="clamd") as folder:
        here = Path(folder)
        (here / "signatures").mkdir()
        (here / "signatures" / "test.ndb").write_text(_SIGNATURES)
        (here / "clamd.conf").write_text(
            f"Foreground yes\nLocalSocket {here}/socket\n"
            f"DatabaseDirectory {here}/signatures\nTemporaryDirectory {here}\n"
        )
        with subprocess.Popen(
            [binary, "--config-file", str(here / "clamd.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                _wait_for(here / "socket", process)
                yield str(here / "socket")
            finally:
                process.terminate()


def _wait_for(path: Path, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            if line.connect_ex(str(path)) == 0:
                return
        time.sleep(0.05)
    pytest.skip("clamd did not start")
