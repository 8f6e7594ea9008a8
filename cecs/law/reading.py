"""Reading YAML so that every value knows its file, line and path, and a mistake can be named where it stands.

Scalars are YAML 1.2 with one addition: a plain `015` is refused, because a code is text and needs its quotes.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Scalar = str | int | float | bool | date | None

_INTEGER = re.compile(r"^[-+]?(0|[1-9]\d*)$")
_LEADING_ZERO = re.compile(r"^0\d+$")
_DECIMAL = re.compile(r"^[-+]?(0|[1-9]\d*)\.\d+$")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_KNOWN: Mapping[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}


FIRST_YEAR, LAST_YEAR = 1800, 2999  # a term or a lifetime away from any of them, a day is still a day


class Refused(ValueError):
    """A file says something that is not understood: which file, line and path inside it, and what was expected."""

    def __init__(self, file: str, line: int, path: str, says: str) -> None:
        self.file, self.line, self.path, self.says = file, line, path, says
        super().__init__(f"{file}:{line}: {path or 'the file'}: {says}")


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest right word, or what the words are."""
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    if close:
        return f"Did you mean {close[0]!r}?"
    few = 12
    return f"Expected one of: {', '.join(words[:few])}{' …' if len(words) > few else ''}."


@dataclass(frozen=True, slots=True)
class Here:
    """One value and where it stands."""

    file: str
    line: int
    path: str
    value: "Scalar | Mapping[str, Here] | tuple[Here, ...]"
    quoted: bool = False

    def refuse(self, says: str) -> NoReturn:
        """Stop here, saying what is wrong."""
        raise Refused(self.file, self.line, self.path, says)

    def __iter__(self) -> Iterator["Here"]:
        return iter(self.items())

    @property
    def is_mapping(self) -> bool:
        """True for a block of keys."""
        return isinstance(self.value, Mapping)

    @property
    def is_list(self) -> bool:
        """True for a list."""
        return isinstance(self.value, tuple)

    @property
    def is_null(self) -> bool:
        """True when nothing is written, or null."""
        return self.value is None

    def block(self) -> "Mapping[str, Here]":
        """The block's keys."""
        if not isinstance(self.value, Mapping):
            self.refuse("expected a block of keys")
        return self.value

    def items(self) -> "tuple[Here, ...]":
        """The list's items; a single value is a list of one; nothing is an empty list."""
        if isinstance(self.value, tuple):
            return self.value
        return () if self.is_null else (self,)

    def only(self, known: Iterable[str], needed: Iterable[str] = ()) -> "Mapping[str, Here]":
        """The block's keys, when each is a known one and none of the needed is missing."""
        keys = self.block()
        allowed = set(known) | set(needed)
        for key, here in keys.items():
            if key not in allowed:
                place = here if here.file == self.file else self  # a parameter's value stands where it was given
                place.refuse(f"{key!r} is not known here. {nearest(key, allowed)}")
        for key in needed:
            if key not in keys:
                self.refuse(f"{key!r} is missing")
        return keys

    def text(self) -> str:
        """A text, or a word."""
        if not isinstance(self.value, str):
            self.refuse(f"expected a text, found {self.shown()}; put it in quotes if it is one")
        return self.value

    def word(self, known: Iterable[str]) -> str:
        """One of the known words."""
        word = self.text()
        if word not in known:
            self.refuse(f"{word!r} is not known. {nearest(word, known)}")
        return word

    def texts(self) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(item.text() for item in self.items())

    def number(self) -> float | int:
        """A number."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            self.refuse(f"expected a number, found {self.shown()}")
        return self.value

    def whole(self) -> int:
        """A whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self.refuse(f"expected a whole number, found {self.shown()}")
        return self.value

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.refuse(f"expected true or false, found {self.shown()}")
        return self.value

    def day(self) -> date:
        """A day."""
        if not isinstance(self.value, date):
            self.refuse(f"expected a day as YYYY-MM-DD, found {self.shown()}")
        if not FIRST_YEAR <= self.value.year <= LAST_YEAR:
            self.refuse(f"{self.value.isoformat()} is no day that a person or a law has to do with")
        return self.value

    def day_or_none(self) -> date | None:
        """A day, or null where none is known."""
        return None if self.is_null else self.day()

    def shown(self) -> str:
        """How the value looks in a message."""
        return "a block" if self.is_mapping else "a list" if self.is_list else repr(self.value)


def read_text(text: str, file: str) -> Here:
    """The one document in a text."""
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        says = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise Refused(file, line, "", f"this is not YAML: {says}") from None
    except (RecursionError, ValueError) as error:
        raise Refused(file, 1, "", f"this cannot be read: {error}") from None
    if node is None:
        raise Refused(file, 1, "", "the file is empty")
    return _here(node, file, "")


def read_file(path: Path, shown: str | None = None) -> Here:
    """The one document in a file."""
    file = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Refused(file, 1, "", "this is not UTF-8 text") from None
    except OSError as error:
        raise Refused(file, 1, "", f"cannot be opened: {error.strerror}") from None
    return read_text(text, file)


def _here(node: Node, file: str, path: str) -> Here:
    """A composed node as a value that knows its place."""
    line = node.start_mark.line + 1
    if isinstance(node, MappingNode):
        return Here(file, line, path, _mapping(node, file, path))
    if isinstance(node, SequenceNode):
        return Here(file, line, path, tuple(_here(child, file, f"{path}[{n}]") for n, child in enumerate(node.value)))
    if not isinstance(node, ScalarNode):  # pragma: no cover - the composer makes no other
        raise Refused(file, line, path, "not understood")
    quoted = node.style is not None
    return Here(file, line, path, node.value if quoted else _scalar(node.value, file, line, path), quoted)


def _mapping(node: MappingNode, file: str, path: str) -> dict[str, Here]:
    """A block's keys; a key written twice is refused."""
    block: dict[str, Here] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, ScalarNode):
            raise Refused(file, key_node.start_mark.line + 1, path, "a key must be a word")
        key = str(key_node.value)
        inside = f"{path}.{key}" if path else key
        if key in block:
            raise Refused(file, key_node.start_mark.line + 1, inside, "this key is written twice")
        block[key] = _here(value_node, file, inside)
    return block


def _scalar(text: str, file: str, line: int, path: str) -> Scalar:
    """What a plain scalar means."""
    if text in _KNOWN:
        return _KNOWN[text]
    if _LEADING_ZERO.match(text):
        raise Refused(file, line, path, f'{text} is a code and needs quotes: "{text}"')
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return float(text)
    if _DAY.match(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise Refused(file, line, path, f"{text} is not a day of the calendar") from None
    return text


def here_of(value: object, file: str = "", path: str = "") -> Here:
    """A plain value, as read from JSON, seen as if it stood in a file."""
    if isinstance(value, Mapping):
        inner = {str(key): here_of(one, file, f"{path}.{key}" if path else str(key)) for key, one in value.items()}
        return Here(file, 1, path, inner)
    if isinstance(value, list | tuple):
        return Here(file, 1, path, tuple(here_of(one, file, f"{path}[{n}]") for n, one in enumerate(value)))
    if isinstance(value, str):
        return Here(file, 1, path, date.fromisoformat(value) if _is_day(value) else value, quoted=True)
    if value is None or isinstance(value, bool | int | float | date):
        return Here(file, 1, path, value)
    raise Refused(file, 1, path, f"{type(value).__name__} cannot stand here")


def _is_day(text: str) -> bool:
    """True for a day of the calendar, written as one."""
    try:
        return bool(_DAY.match(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False
