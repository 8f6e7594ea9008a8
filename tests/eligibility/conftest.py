"""Rulebooks, cases and a way to ask, for the tests of what follows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cecs.eligibility.cases import Case, read_case
from cecs.eligibility.find import find
from cecs.eligibility.findings import Finding, Found
from cecs.law.load import load_rulebook
from cecs.law.reading import read_file
from cecs.law.rulebook import Rulebook
from tests.law.tiny import PAGES, write

ROOT = Path(__file__).resolve().parents[2]
CONNECTICUT = ROOT / "rulebooks" / "connecticut"
CASES = CONNECTICUT / "cases"

Asking = Callable[..., Finding]


@pytest.fixture(scope="session")
def connecticut() -> Rulebook:
    return load_rulebook(CONNECTICUT)


@pytest.fixture
def tiny(tmp_path: Path) -> Rulebook:
    return load_rulebook(write(tmp_path / "tiny"))


def official(name: str, rulebook: Rulebook) -> Case:
    """A published case, by its name."""
    (path,) = (CASES / "official").rglob(f"{name}.yaml")
    return read_case(read_file(path), rulebook.declared)


def answered(case: dict[str, Any], rulebook: Rulebook) -> Found:
    """The answer to a case written as a mapping."""
    read = read_case({"id": "a-case", **case}, rulebook.declared)
    return find(read.facts, read.sought, rulebook.on(read.sought.filed_on))


@pytest.fixture
def asking(tmp_path: Path) -> Asking:
    """Ask one node of one person: a tiny rulebook is made around it, and the finding on it comes back."""

    def ask(asks: str, educator: dict[str, Any] | None = None, *, filed: date = date(2024, 3, 1), values: str = "",
            more: str = "", **request: Any) -> Finding:  # fmt: skip
        requirement = f"""
- requirement: one
  kind: credits
  title: {{en: "One", es: "Uno"}}
  values: {{spare: [{{since: null, value: 1, cites: [act-1]}}]{values}}}
  provisions: [{{since: null, cites: [act-1], asks: {asks}}}]
"""
        offer = """
- offer: only
  for: {kind: renew, certificate: any}
  title: {en: "Only", es: "Solo"}
  offered: [{since: 2000-01-01, cites: [act-1]}]
  holding: {which: {state: TY}}
  asks: [{use: one}]
"""
        rulebook = load_rulebook(write(tmp_path / "asked", one=requirement + more, offers=PAGES["offers.yaml"] + offer))
        found = answered(
            {"filed": filed.isoformat(), "request": {"kind": "renew", **request}, "educator": educator or {}}, rulebook
        )
        assert found.tree is not None
        return found.tree.children[0]

    return ask
