"""What a journey may ask for: the running product, a browser, people who are signed in, and the mail."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.browsing import LAUNCH, Browsing, Mailbox
from tests.journeys.engines import opened
from tests.journeys.hand import DESK, Way
from tests.journeys.hands import Hands
from tests.journeys.product import Prepared, Product, prepare, running

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every journey as one."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def prepared() -> Prepared:
    """The demonstration, loaded."""
    return prepare()


@pytest.fixture(scope="module")
def way(request: pytest.FixtureRequest) -> Way:
    """How the journey is made; a module that is walked in several ways names them with `indirect`."""
    return getattr(request, "param", DESK)


@pytest.fixture(scope="module")
def product(prepared: Prepared, way: Way, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The product, running with everything beside it, over a fresh copy for each module and way."""
    with running(prepared, tmp_path_factory.mktemp("product")) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    found = next((path for path in CHROMIUM if Path(path).exists()), None)
    assert found, "The journeys need Chromium (Debian: apt-get install chromium)."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=LAUNCH)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def _browsing(browser: Browser, product: Product) -> Browsing:
    return Browsing(browser, product)


@pytest.fixture
def browsing(_browsing: Browsing) -> Iterator[Browsing]:
    """Windows of the browser; a script that fails on any page fails the journey."""
    _browsing.complaints.clear()
    yield _browsing
    _browsing.close()
    assert not _browsing.complaints, "\n".join(_browsing.complaints)


@pytest.fixture(scope="module")
def hands(request: pytest.FixtureRequest, product: Product, way: Way) -> Iterator[Hands]:
    """The hands of everyone in the journey: each signs in once, in a window of their own."""
    with opened(way, product.address, lambda: request.getfixturevalue("browser")) as open_window:
        everyone = Hands(open_window, product, way)
        yield everyone
        everyone.close()


@pytest.fixture
def mailbox(product: Product) -> Mailbox:
    """The mail that was sent."""
    return Mailbox(product.mail)
