"""Firefox and WebKit, driven by what they bring themselves: neither a library nor a downloaded browser is needed.

Firefox speaks Marionette on a socket, WebKitGTK answers WebDriver over HTTP. Both know the same commands. One browser
serves everybody in the journey: whoever moves a window brings their own cookies.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.mailbox import free_port

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_PATIENCE_SECONDS = 40
_ANSWERED = "const done = arguments[arguments.length - 1]; Promise.resolve(({script})(arguments[0])).then(done)"
WEBKIT_PLACES = (
    "usr/lib/*/webkit2gtk-4.*/MiniBrowser",
    "usr/lib/*/webkitgtk-6.*/MiniBrowser",
    "usr/libexec/*/MiniBrowser",
)


class Refused(Exception):
    """The browser could not do what it was asked."""


class Driver(Protocol):
    """Something that takes WebDriver's commands: by Marionette's name, and by method and place over HTTP."""

    def ask(self, name: str, method: str, place: str, **told: Any) -> Any:
        """Give the answer to a command."""


@dataclass(slots=True)
class Marionette:
    """Firefox's own protocol: a length, a colon, and JSON."""

    line: socket.socket
    asked: int = 0

    def ask(self, name: str, method: str, place: str, **told: Any) -> Any:  # noqa: ARG002 - the other protocol's words
        """Give the answer to a command."""
        self.asked += 1
        said = json.dumps([0, self.asked, f"WebDriver:{name}", told]).encode()
        self.line.sendall(f"{len(said)}:".encode() + said)
        _kind, _number, error, answer = self.heard()
        if error:
            raise Refused(f"{error['error']}: {error['message']}")
        return answer.get("value") if isinstance(answer, dict) and "value" in answer else answer

    def heard(self) -> Any:
        """Give the next thing that Firefox says."""
        length = b""
        while not length.endswith(b":"):
            length += self.line.recv(1)
        left, said = int(length[:-1]), b""
        while len(said) < left:
            said += self.line.recv(left - len(said))
        return json.loads(said)


@dataclass(slots=True)
class OverHttp:
    """WebDriver as the standard says it."""

    address: str

    def ask(self, name: str, method: str, place: str, **told: Any) -> Any:  # noqa: ARG002 - the other protocol's word
        """Give the answer to a command."""
        body = json.dumps(told).encode() if method == "POST" else None
        request = Request(f"{self.address}{place}", body, {"Content-Type": "application/json"}, method=method)  # noqa: S310
        try:
            with urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - a browser on this machine
                return json.load(answer)["value"]
        except HTTPError as problem:
            raise Refused(problem.read().decode(errors="replace")[:500]) from problem


@dataclass(slots=True)
class DriverWindow:
    """What a hand moves: the browser's one window, with the cookies of whoever moves it."""

    driver: Driver
    whose: list["DriverWindow"]  # the window that moved last
    home: str
    complaints: list[str] = field(default_factory=list)
    cookies: list[dict[str, Any]] = field(default_factory=list)
    last: str = ""

    def _mine(self) -> Driver:
        """Take over: keep the other's cookies and place, and go back to one's own."""
        before = self.whose[-1] if self.whose else None
        if before is not self:
            if before:
                before.cookies = self.driver.ask("GetCookies", "GET", "/cookie")
                before.last = self.driver.ask("GetCurrentURL", "GET", "/url")
            self.driver.ask("Navigate", "POST", "/url", url=f"{self.home}/look-up/standings/")
            self.driver.ask("DeleteAllCookies", "DELETE", "/cookie")
            for one in self.cookies:
                cookie = {name: one[name] for name in ("name", "value", "path", "httpOnly")}
                self.driver.ask("AddCookie", "POST", "/cookie", cookie=cookie)
            self.whose[:] = [self]
            if self.last:
                self.driver.ask("Navigate", "POST", "/url", url=self.last)
        return self.driver

    @property
    def url(self) -> str:
        """Give the address of the page."""
        return str(self._mine().ask("GetCurrentURL", "GET", "/url"))

    def goto(self, address: str) -> None:
        """Go to an address."""
        self._mine().ask("Navigate", "POST", "/url", url=address)

    def run(self, script: str, told: Any = None) -> Any:
        """Run a function of JavaScript in the page, and give its answer."""
        body = _ANSWERED.replace("{script}", script)
        return self._mine().ask("ExecuteAsyncScript", "POST", "/execute/async", script=body, args=[told])

    def asks(self, script: str) -> Any:
        """Run a function where the page may just be leaving: then it has no answer."""
        try:
            return self.run(script)
        except Refused:
            return None

    def find(self, script: str, told: Any = None) -> Any:
        """Give the element that a function of JavaScript gives, or nothing."""
        return self.run(script, told)

    def click(self, element: Any) -> None:
        """Click on an element."""
        one = element[_ELEMENT]
        self._mine().ask("ElementClick", "POST", f"/element/{one}/click", id=one)

    def type(self, element: Any, text: str) -> None:
        """Put text into a field, in place of what is there."""
        one = element[_ELEMENT]
        body = "const [one, done] = arguments; one.focus(); one.value = ''; done(true)"
        self._mine().ask("ExecuteAsyncScript", "POST", "/execute/async", script=body, args=[element])
        self._mine().ask("ElementSendKeys", "POST", f"/element/{one}/value", id=one, text=text)

    def choose(self, element: Any, value: str) -> None:
        """Choose a value of a list, and say so as the list itself would: WebKit's own list is no part of the page."""
        body = """const [one, value, done] = arguments;
            one.value = value;
            for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, {bubbles: true}));
            done(one.value);"""
        chosen = self._mine().ask("ExecuteAsyncScript", "POST", "/execute/async", script=body, args=[element, value])
        assert chosen == value, f"{self.url}: {value} can't be chosen"

    def attach(self, element: Any, paper: Path) -> None:
        """Put a file into a field."""
        one = element[_ELEMENT]
        self._mine().ask("ElementSendKeys", "POST", f"/element/{one}/value", id=one, text=str(paper))

    def prepare_for_axe(self) -> None:
        """Nothing: scripts run here."""

    def picture(self, path: Path) -> None:
        """Take the picture of the page."""
        path.write_bytes(base64.b64decode(self._mine().ask("TakeScreenshot", "GET", "/screenshot")))

    def close(self) -> None:
        """Nothing: the browser is closed with its driver."""


def lacking(engine: str) -> str:
    """Say what this machine lacks for a browser; nothing where it can be had."""
    if engine == "firefox":
        return "" if _firefox() else "Firefox is not here (Debian: apt-get install firefox-esr)."
    if not (shutil.which("WebKitWebDriver") and shutil.which("xvfb-run") and _minibrowser()):
        return "WebKitGTK's driver is not here (Debian: apt-get install webkit2gtk-driver xvfb)."
    return ""


@contextmanager
def driven(engine: str) -> Iterator[Driver]:
    """Start a browser, give what drives it, and end it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        start = _start_firefox if engine == "firefox" else _start_webkit
        process, driver = start(Path(folder))
        try:
            yield driver
        finally:
            os.killpg(process.pid, 15)
            process.wait(timeout=20)


def _start_firefox(folder: Path) -> tuple["subprocess.Popen[bytes]", Driver]:
    port = free_port()
    wanted = {"marionette.port": port, "intl.accept_languages": '"en-US"', "security.csp.enable": "false"}
    told = "".join(f'user_pref("{name}", {value});\n' for name, value in wanted.items())
    (folder / "user.js").write_text(told)
    command = [_firefox(), "-headless", "-marionette", "-no-remote", "-profile", str(folder), "-width", "1280"]
    process = _started(command)
    line = _awaited(lambda: socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE_SECONDS))
    driver = Marionette(line)
    driver.heard()  # it says who it is
    driver.ask("NewSession", "POST", "/session", capabilities={"alwaysMatch": {"unhandledPromptBehavior": "accept"}})
    return process, driver


def _start_webkit(folder: Path) -> tuple["subprocess.Popen[bytes]", Driver]:
    port = free_port()
    process = _started(["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"], HOME=str(folder))
    root = OverHttp(f"http://127.0.0.1:{port}")
    options = {"binary": _minibrowser(), "args": ["--automation"]}
    wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
    session = _awaited(lambda: root.ask("NewSession", "POST", "/session", capabilities=wanted))
    return process, OverHttp(f"{root.address}/session/{session['sessionId']}")


def _started(command: list[str], **environment: str) -> "subprocess.Popen[bytes]":
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env={**os.environ, **environment}, start_new_session=True, **quiet)  # type: ignore[call-overload,no-any-return]


def _awaited(attempt: Any) -> Any:
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return attempt()
        except (OSError, Refused):
            if time.monotonic() > until:
                raise
            time.sleep(0.3)


def _firefox() -> str:
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


def _minibrowser() -> str:
    places = (place for pattern in WEBKIT_PLACES for place in sorted(Path("/").glob(pattern)))
    return next(map(str, places), "")
