"""What a kill may ask for: a database prepared once, and worlds made of copies of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.kills.world import Prepared, World, prepare, world

Worlds = Callable[..., World]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Six people who have filed and owe $200 each."""
    return prepare(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def a_world(prepared: Prepared, tmp_path: Path) -> Iterator[Worlds]:
    """Give a maker of worlds, with the faults its gateway plays; all are ended afterwards."""
    with ExitStack() as made:

        def maker(*faults: str) -> World:
            return made.enter_context(world(prepared, tmp_path / "world", *faults))

        yield maker
