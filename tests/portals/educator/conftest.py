"""What the educator's pages need in every test."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _language_left_as_found() -> Iterator[None]:
    """A page read in Spanish leaves the next test in English."""
    yield
    translation.deactivate()
