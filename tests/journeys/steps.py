"""Reads a guide in Markdown as a script, and follows it in a browser.

A guide is prose with numbered steps. A step is a sentence that begins with a verb this module knows, so what a newcomer
reads is exactly what the test does:

    1. Open `/`.
    2. Sign in as `cora`.
    3. Press **Continue it**.
    4. Write `Hartford` under **City or town**.
    5. You see **continued**.

A picture `![words](name.png)` takes that picture. A step that is understood by no verb is an error, never a shrug.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_STEP = re.compile(r"^\s*\d+\.\s+(?P<sentence>.+?)\s*$")
_PICTURE = re.compile(r"^\s*!\[[^\]]+\]\((?:pictures/)?(?P<file>[\w-]+)\.png\)\s*$")
_BOLD, _CODE = r"\*\*(.+?)\*\*", r"`(.+?)`"

GRAMMAR: dict[str, re.Pattern[str]] = {
    "open": re.compile(rf"^Open {_CODE}\.$"),
    "press": re.compile(rf"^Press {_BOLD}\.$"),
    "press_one": re.compile(rf"^Press the button that begins with {_BOLD}\.$"),
    "sign_in": re.compile(rf"^Sign in as {_CODE}\.$"),
    "see": re.compile(rf"^You see {_BOLD}\.$"),
    "answer_no": re.compile(r"^Answer no to every question\.$"),
    "tick": re.compile(r"^Tick the statement\.$"),
    "sign": re.compile(rf"^Sign with {_CODE}\.$"),
    "look_up": re.compile(rf"^Look up {_CODE}\.$"),
    "begin": re.compile(r"^Begin as somebody new\.$"),
    "write": re.compile(rf"^Write {_CODE} under {_BOLD}\.$"),
    "choose": re.compile(rf"^Choose {_CODE} under {_BOLD}\.$"),
    "give_day": re.compile(rf"^Give the day {_CODE} under {_BOLD}\.$"),
    "give_day_ago": re.compile(rf"^Give a day (one|six) weeks? ago under {_BOLD}\.$"),
    "type_code": re.compile(rf"^Type the code from the mail to {_CODE}\.$"),
    "pay": re.compile(rf"^Pay with the card {_CODE}\.$"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One sentence of a guide, understood."""

    verb: str
    words: tuple[str, ...]
    line: int


class NotUnderstood(ValueError):
    """A numbered sentence begins with no verb of the grammar."""


def steps_of(guide: Path) -> Iterator[Step]:
    """Read every numbered step and picture of a guide, in order."""
    for number, line in enumerate(guide.read_text(encoding="utf-8").splitlines(), start=1):
        if picture := _PICTURE.match(line):
            yield Step(verb="picture", words=(picture["file"],), line=number)
        elif step := _STEP.match(line):
            yield _understood(step["sentence"], guide, number)


def _understood(sentence: str, guide: Path, line: int) -> Step:
    for verb, pattern in GRAMMAR.items():
        if found := pattern.match(sentence):
            return Step(verb=verb, words=found.groups(), line=line)
    raise NotUnderstood(f"{guide.name}, line {line}: no verb understands {sentence!r}. Verbs: {', '.join(GRAMMAR)}.")


def follow(guide: Path, acts: dict[str, Callable[..., None]]) -> int:
    """Do every step with the act of its verb; give back how many steps were done."""
    done = 0
    for step in steps_of(guide):
        try:
            acts[step.verb](*step.words)
        except Exception as problem:
            raise AssertionError(f"{guide.name}, line {step.line}: {step.verb} {step.words}: {problem}") from problem
        done += 1
    return done
