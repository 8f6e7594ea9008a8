"""Reads a guide in Markdown as a script, and follows it in a browser.

A guide is prose with numbered steps. A step is a sentence that begins with a verb this module knows, so what a newcomer
reads is exactly what the test does:

    1. Open `/`.
    2. Press **Sign in**.
    3. Fill **E-mail address** with `cora@example.org`.
    4. Choose **No** under **Have you ever been convicted of a crime?**.
    5. Choose `Biology (030)` in **Endorsement**.
    6. Attach `transcript.pdf` to **Transcript**.
    7. Sign in as `cora`.
    8. Read the mail to `cora@example.org` and follow its link.
    9. You see **Your certificate is continued**.
    10. Switch the language to `Español`.

A picture `![words](name.png)` takes that picture. A step that is understood by no verb is an error, never a shrug.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_STEP = re.compile(r"^\s*\d+\.\s+(?P<sentence>.+?)\s*$")
_PICTURE = re.compile(r"^\s*!\[[^\]]+\]\((?P<file>[\w-]+\.png)\)\s*$")
_BOLD, _CODE = r"\*\*(.+?)\*\*", r"`(.+?)`"

GRAMMAR: dict[str, re.Pattern[str]] = {
    "open": re.compile(rf"^Open {_CODE}\.$"),
    "press": re.compile(rf"^Press {_BOLD}\.$"),
    "press_beside": re.compile(rf"^Press {_BOLD} beside {_BOLD}\.$"),
    "fill": re.compile(rf"^Fill {_BOLD} with {_CODE}\.$"),
    "fill_day": re.compile(rf"^Fill the day {_BOLD} with {_CODE}\.$"),
    "choose_under": re.compile(rf"^Choose {_BOLD} under {_BOLD}\.$"),
    "choose_in": re.compile(rf"^Choose {_CODE} in {_BOLD}\.$"),
    "tick": re.compile(rf"^Tick {_BOLD}\.$"),
    "attach": re.compile(rf"^Attach {_CODE} to {_BOLD}\.$"),
    "sign_in": re.compile(rf"^Sign in as {_CODE}\.$"),
    "sign_out": re.compile(r"^Sign out\.$"),
    "mail": re.compile(rf"^Read the mail to {_CODE} and follow its link\.$"),
    "mail_says": re.compile(rf"^The mail to {_CODE} says {_BOLD}\.$"),
    "see": re.compile(rf"^You see {_BOLD}\.$"),
    "wait": re.compile(rf"^Wait until you see {_BOLD}\.$"),
    "language": re.compile(rf"^Switch the language to {_CODE}\.$"),
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
