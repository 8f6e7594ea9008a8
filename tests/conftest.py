"""What every test may ask for: the cast, and a place of its own for documents."""

from pathlib import Path

import pytest
from pytest_django.fixtures import SettingsWrapper

from tests.cast import ada as ada
from tests.cast import ben as ben
from tests.cast import college as college
from tests.cast import cora as cora
from tests.cast import dan as dan
from tests.cast import delia as delia
from tests.cast import ezra as ezra
from tests.cast import faye as faye
from tests.cast import gil as gil
from tests.cast import hana as hana
from tests.cast import hartford as hartford
from tests.cast import ivan as ivan
from tests.cast import june as june
from tests.cast import mina as mina


@pytest.fixture(autouse=True)
def _documents_of_its_own(settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "documents"
