"""Rulebooks for the tests of the law: Connecticut's, and a tiny one that each test may spoil."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cecs.law.load import load_rulebook
from cecs.law.rulebook import Rulebook
from tests.law.tiny import write

CONNECTICUT = Path(__file__).resolve().parents[2] / "rulebooks" / "connecticut"


@pytest.fixture(scope="session")
def connecticut() -> Rulebook:
    return load_rulebook(CONNECTICUT)


@pytest.fixture
def tiny(tmp_path: Path) -> Rulebook:
    return load_rulebook(write(tmp_path / "tiny"))


@pytest.fixture
def spoiled(tmp_path: Path) -> Callable[..., Path]:
    """A tiny rulebook with some pages replaced."""

    def spoil(**changed: str) -> Path:
        return write(tmp_path / "spoiled", **changed)

    return spoil
