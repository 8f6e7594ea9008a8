"""A hand without a mouse: it comes to everything with the Tab key, and sees where it is."""

from dataclasses import dataclass
from pathlib import Path

from tests.journeys.hand import FOCUSED, Hand
from tests.journeys.windows import PlaywrightWindow

MOST_TABS = 600
_IS_FOCUSED = "css => document.activeElement.matches(css)"
_IS_SEEN = """() => {
    const seen = (one, part) => {
        const style = getComputedStyle(one, part);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    };
    const here = document.activeElement;
    return seen(here) || [...(here.labels || [])].some(one => seen(one) || seen(one, '::before'));
}"""
_PLACE_OF = """([css, value]) => {
    const options = [...document.querySelector(css).options].filter(one => !one.disabled);
    return options.findIndex(one => one.value === value);
}"""


@dataclass(slots=True)
class KeyboardHand(Hand):
    """Somebody's hand on the keys alone."""

    @property
    def keys(self) -> PlaywrightWindow:
        """Give the window, with its keys."""
        assert isinstance(self.window, PlaywrightWindow)
        return self.window

    def _press(self, css: str, words: str) -> None:
        self._reach(FOCUSED, [css, words])
        self.keys.key("Enter")

    def _type(self, css: str, text: str) -> None:
        self._reach(_IS_FOCUSED, css)
        self.keys.key("Control+a")
        self.keys.keys(text)

    def _choose(self, css: str, value: str) -> None:
        self._reach(_IS_FOCUSED, css)
        self.keys.key("Home")
        for _ in range(self.window.run(_PLACE_OF, [css, value])):
            self.keys.key("ArrowDown")
        assert self.window.run("css => document.querySelector(css).value", css) == value

    def _tick(self, css: str) -> None:
        if self.window.run("css => document.querySelector(css).checked", css):
            return
        if self.window.run("css => document.querySelector(css).type", css) == "checkbox":
            self._reach(_IS_FOCUSED, css)
            self.keys.key("Space")
        else:
            name = self.window.run("css => document.querySelector(css).name", css)
            self._reach(_IS_FOCUSED, f"input[type=radio][name='{name}']")
            for _ in range(self.window.run("name => document.getElementsByName(name).length", name) + 1):
                if self.window.run("css => document.querySelector(css).checked", css):
                    break
                self.keys.key("Space" if self.window.run(_IS_FOCUSED, css) else "ArrowDown")
        assert self.window.run("css => document.querySelector(css).checked", css), css

    def _attach(self, css: str, paper: Path) -> None:
        self._reach(_IS_FOCUSED, css)
        self.keys.attach_by_key(paper)

    def _reach(self, is_there: str, told: object) -> None:
        """Press Tab until the focus is where it should be, and can be seen there."""
        for _ in range(MOST_TABS):
            if self.window.run(is_there, told):
                assert self.window.run(_IS_SEEN), f"{self.url}: nobody sees that the focus is on {told}"
                return
            self.keys.key("Tab")
        raise AssertionError(f"{told} can't be reached by keyboard on {self.url}")
