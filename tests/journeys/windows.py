"""A window of a browser, as small as a journey needs it: a hand moves it, whichever browser it belongs to."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import ElementHandle, Error, Page

ENDS_QUICKLY = """() => {
    window.setTimeout = (act, wait, ...told) => {
        if (!(wait >= 100)) Promise.resolve().then(() => act(...told));
        return 1;
    };
}"""  # where a page may run no script its clock stands still; axe only uses it to take a breath


class Window(Protocol):
    """What a hand can do to any browser's window."""

    complaints: list[str]

    @property
    def url(self) -> str:
        """Give the address of the page."""

    def goto(self, address: str) -> None:
        """Go to an address."""

    def run(self, script: str, told: Any = None) -> Any:
        """Run a function of JavaScript in the page, and give its answer."""

    def asks(self, script: str) -> Any:
        """Run a function where the page may just be leaving: then it has no answer."""

    def find(self, script: str, told: Any = None) -> Any:
        """Give the element that a function of JavaScript gives, or nothing."""

    def click(self, element: Any) -> None:
        """Click on an element."""

    def type(self, element: Any, text: str) -> None:
        """Put text into a field, in place of what is there."""

    def choose(self, element: Any, value: str) -> None:
        """Choose a value of a list."""

    def attach(self, element: Any, paper: Path) -> None:
        """Put a file into a field."""

    def prepare_for_axe(self) -> None:
        """Do what axe needs before it can run here."""

    def picture(self, path: Path) -> None:
        """Take the picture of the whole page."""

    def close(self) -> None:
        """Close the window."""


@dataclass(slots=True)
class PlaywrightWindow:
    """A window of Chromium, with or without script, that notes whatever goes wrong in it."""

    page: Page
    runs_script: bool = True
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to what the browser complains of."""
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))
        self.page.on("console", lambda message: self._heard(message.type, message.text))

    def _heard(self, kind: str, text: str) -> None:
        if kind == "error":
            self.complaints.append(f"{self.page.url}: {text}")

    @property
    def url(self) -> str:
        """Give the address of the page."""
        return self.page.url

    def goto(self, address: str) -> None:
        """Go to an address."""
        self.page.goto(address)

    def run(self, script: str, told: Any = None) -> Any:
        """Run a function of JavaScript in the page, and give its answer."""
        return self.page.evaluate(script, told)

    def asks(self, script: str) -> Any:
        """Run a function where the page may just be leaving: then it has no answer."""
        try:
            return self.page.evaluate(script)
        except Error:
            return None

    def find(self, script: str, told: Any = None) -> ElementHandle | None:
        """Give the element that a function of JavaScript gives, or nothing."""
        return self.page.evaluate_handle(script, told).as_element()

    def click(self, element: ElementHandle) -> None:
        """Click on an element."""
        element.click()

    def type(self, element: ElementHandle, text: str) -> None:
        """Put text into a field, in place of what is there."""
        element.fill(text)

    def choose(self, element: ElementHandle, value: str) -> None:
        """Choose a value of a list."""
        element.select_option(value)

    def attach(self, element: ElementHandle, paper: Path) -> None:
        """Put a file into a field."""
        element.set_input_files(paper)

    def prepare_for_axe(self) -> None:
        """Let axe breathe where the page's clock stands still."""
        if not self.runs_script:
            self.page.evaluate(ENDS_QUICKLY)

    def picture(self, path: Path) -> None:
        """Take the picture of the whole page."""
        self.page.screenshot(path=path, full_page=True, animations="disabled")

    def close(self) -> None:
        """Close the window."""
        self.page.context.close()

    def key(self, name: str) -> None:
        """Press one key."""
        self.page.keyboard.press(name)

    def keys(self, text: str) -> None:
        """Type text where the focus is."""
        self.page.keyboard.type(text)

    def attach_by_key(self, paper: Path) -> None:
        """Open the field's own dialog with a key, and choose a file in it."""
        with self.page.expect_file_chooser() as dialog:
            self.page.keyboard.press("Space")
        dialog.value.set_files(paper)
