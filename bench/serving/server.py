"""A server as production runs it: granian, one worker a core, one thread a worker."""

import os
import secrets
import socket
import subprocess
import sys
import time
from types import TracebackType

PATIENCE_SECONDS = 60


class Server:
    """One application, served on a port of its own until the block ends."""

    def __init__(self, application: str, data: str) -> None:
        self.port = _free_port()
        workers = str(os.cpu_count() or 1)
        self._command = [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port),
            "--workers", workers, "--blocking-threads", "1", "--no-ws", "--log-level", "warning", application,
        ]  # fmt: skip
        self._environment = as_production(data)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> int:
        self._process = subprocess.Popen(self._command, env=self._environment, stdout=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self.port
            time.sleep(0.1)
        raise RuntimeError(f"{self._command[-1]} does not answer.")

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=30)


def as_production(data: str) -> dict[str, str]:
    """Give the settings of production; the look-up's limit of questions a minute is out of the way."""
    names = ("CECS_SECRET_KEY", "CECS_VAULT_KEY", "CECS_MFA_KEY", "CECS_SEAL_KEY", "CECS_GATEWAY_KEY")
    keys = {name: secrets.token_urlsafe(32) for name in (*names, "CECS_GATEWAY_WEBHOOK_SECRET")}
    ours = {"CECS_ENV": "production", "CECS_DATA": data, "CECS_SCANNER_SOCKET": f"{data}/no-scanner-here"}
    return {**os.environ, **keys, **ours, "CECS_SEARCHES_PER_MINUTE": "1000000000"}


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        port: int = any_port.getsockname()[1]
        return port
