"""The whole product, working by the rulebook of the invented state."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings

from cecs.law.rulebook import Rulebook
from cecs.law.shelf import open_shelf

FOLDER = settings.RULEBOOKS / "example-state"


@pytest.fixture(autouse=True)
def elsewhere() -> Iterator[Rulebook]:
    """Work by the other rulebook, and by one's own again afterwards."""
    with override_settings(RULEBOOK=FOLDER):
        yield open_shelf(FOLDER)
    open_shelf(settings.RULEBOOK)
