"""The browsers a journey can be made in, and how a window of each is opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser

from tests.journeys.hand import Way
from tests.journeys.webdriver import DriverWindow, driven, lacking
from tests.journeys.windows import PlaywrightWindow, Window

OpenWindow = Callable[[], Window]


@contextmanager
def opened(way: Way, home: str, chromium: Callable[[], Browser]) -> Iterator[OpenWindow]:
    """Give what opens a new window, that nobody has signed in with, of the way's browser."""
    if way.engine != "chromium":
        if lack := lacking(way.engine):
            pytest.skip(lack)
        with driven(way.engine) as driver:
            moving: list[DriverWindow] = []
            yield lambda: DriverWindow(driver, moving, home)
        return

    def window() -> PlaywrightWindow:
        context = chromium().new_context(
            viewport={"width": way.width, "height": 900},
            java_script_enabled=way.script,
            bypass_csp=True,  # for axe, which is put into the page
            locale={"en": "en-US", "es": "es-US"}[way.language],
        )
        context.set_default_timeout(15_000)
        return PlaywrightWindow(context.new_page(), runs_script=way.script)

    yield window
