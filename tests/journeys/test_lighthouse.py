"""Lighthouse looks at the pages that anyone may open: accessibility without a fault, and good practice."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.journeys.conftest import CHROMIUM
from tests.journeys.product import ROOT, Product

LIGHTHOUSE = ROOT / "var" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
LEAST = {"accessibility": 1.0, "best-practices": 0.9}
FLAGS = "--headless=new --no-sandbox --disable-gpu"


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/", "/check/", "/look-up/", "/verify/", "/account/login/"])
def test_lighthouse_finds_the_page_good(product: Product, path: str, tmp_path: Path) -> None:
    if not LIGHTHOUSE.exists():
        pytest.skip("Lighthouse is not here: tools/lighthouse.sh installs it, where npm can be had.")
    said = tmp_path / "said.json"
    asked = [
        f"--output-path={said}",
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(LEAST)}",
        f"--chrome-flags={FLAGS}",
    ]
    chromium = next(place for place in CHROMIUM if Path(place).exists())
    told = {**os.environ, "CHROME_PATH": chromium}
    subprocess.run(
        [LIGHTHOUSE, f"{product.address}{path}", *asked], env=told, check=True, capture_output=True, timeout=180
    )
    found = json.loads(said.read_text())
    scores = {name: found["categories"][name]["score"] for name in LEAST}
    faults = [one["title"] for one in found["audits"].values() if one["score"] == 0]
    assert all(scores[name] >= least for name, least in LEAST.items()), f"{path}: {scores}: {faults}"
