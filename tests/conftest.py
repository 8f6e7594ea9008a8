"""What every test may ask for: the cast, and a place of its own for documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from django.utils import translation

from tests.cast import ada, ben, college, cora, dan, delia, ezra, faye, gil, hana, hartford, ivan, june, mina

__all__ = [
    "ada", "ben", "college", "cora", "dan", "delia", "ezra", "faye", "gil", "hana", "hartford", "ivan", "june", "mina",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _documents_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=tmp_path / "documents"):
        yield


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """No test inherits the language that another one's page was read in."""
    with translation.override("en"):
        yield
