"""Production refuses to start without what guards it, and no demonstration can exist there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = (
    "CECS_SECRET_KEY", "CECS_VAULT_KEY", "CECS_MFA_KEY", "CECS_SEAL_KEY", "CECS_SCANNER_SOCKET", "CECS_GATEWAY_KEY",
    "CECS_GATEWAY_WEBHOOK_SECRET",
)  # fmt: skip


def managed(tmp_path: Path, *arguments: str, without: str = "") -> "subprocess.CompletedProcess[str]":
    """Run a management command as in production, told everything but one thing."""
    told = {name: "a-long-and-random-text-that-only-this-test-knows-0123456789" for name in NEEDED if name != without}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CECS_")}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, **told, "CECS_ENV": "production", "CECS_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", NEEDED)
def test_it_does_not_start_without(tmp_path: Path, name: str) -> None:
    refused = managed(tmp_path, "check", without=name)
    assert refused.returncode != 0
    assert name in refused.stderr


def test_it_passes_djangos_own_check_for_deployment(tmp_path: Path) -> None:
    checked = managed(tmp_path, "check", "--deploy", "--fail-level", "ERROR")
    assert checked.returncode == 0, checked.stderr
    warned = {line.split()[1] for line in checked.stderr.splitlines() if line.startswith("?: (security.")}
    # Redirecting to TLS, and insisting on it for every host of the domain, is for whoever runs the proxy.
    assert warned <= {"(security.W008)", "(security.W005)", "(security.W021)"}, checked.stderr


@pytest.mark.parametrize("command", [("demo", "--load-only"), ("demo_code",)])
def test_no_demonstration_can_exist_there(tmp_path: Path, command: tuple[str, ...]) -> None:
    refused = managed(tmp_path, *command)
    assert refused.returncode != 0
    assert "production" in refused.stderr


def test_a_misspelt_environment_is_refused() -> None:
    told = {**os.environ, "CECS_ENV": "prod"}
    asked = [sys.executable, "manage.py", "check"]
    refused = subprocess.run(asked, cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    assert "CECS_ENV" in refused.stderr
