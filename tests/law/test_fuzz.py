"""Whatever stands in a file: the loader and the case reader answer, or refuse by file, line and path, at once.

Good pages are spoiled at random, as a hand or a machine would spoil them. Some in every run; in `make test-full`
for as long as `CECS_FUZZ_SECONDS` says (ten minutes each).
"""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cecs.eligibility.cases import read_case
from cecs.eligibility.on_filing import found_on
from cecs.law.load import load_rulebook, read_rulebook
from cecs.law.reading import Refused, read_file, read_text
from tests.law.conftest import CONNECTICUT
from tests.law.tiny import PAGES, write

RULEBOOK = load_rulebook(CONNECTICUT)
SECONDS = float(os.environ.get("CECS_FUZZ_SECONDS", "600"))
LIMIT = 1.0
CASE_PAGES = sorted((CONNECTICUT / "cases").rglob("*.yaml"))
PIECES = (
    "", "null", "~", "[]", "{}", "''", "-", ":", "- -", "{", "}", "[", "]", "&a", "*a", "<<", "!!python/object:x", "%",
    "\t", "\x00", "\ufeff", "…", "999999999999999999999", "1e400", ".nan", ".inf", "0x1F", "2024-02-30", "0000-00-00",
    "9999-12-31", "since: null", "cites: [act-1]", "{any: []}", "{all: []}", "as-of day", "$fields", "{figure: hours}",
    "true", "a" * 4000, "[" * 60 + "]" * 60, "é", "\U0001f600", "---\n", "...\n", "|\n", ">\n",
)  # fmt: skip
SETTLED = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@st.composite
def spoiled(draw: st.DrawFn, pages: st.SearchStrategy[str]) -> str:
    """A page with some of it taken out, doubled, swapped, or something put in its place."""
    lines = draw(pages).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        how = draw(st.sampled_from(["drop", "double", "swap", "put", "cut", "indent", "word"]))
        lines = _SPOIL[how](lines, at, draw(st.integers(0, 80)), draw(st.sampled_from(PIECES)))
    return "\n".join(lines) + "\n"


def _word(lines: list[str], at: int, where: int, piece: str) -> list[str]:
    """One word of a line replaced."""
    words = lines[at].split(" ") if lines else [""]
    words[where % len(words)] = piece
    return [*lines[:at], " ".join(words), *lines[at + 1 :]]


def _swap(lines: list[str], at: int, where: int, _piece: str) -> list[str]:
    """Some lines in the other order."""
    end = at + 2 + where % 3
    return [*lines[:at], *reversed(lines[at:end]), *lines[end:]]


def _line(made: Callable[[str, int, str], str]) -> Callable[[list[str], int, int, str], list[str]]:
    """One line made another."""

    def spoil(lines: list[str], at: int, where: int, piece: str) -> list[str]:
        return [*lines[:at], *[made(one, where, piece) for one in lines[at : at + 1]], *lines[at + 1 :]]

    return spoil


_SPOIL: dict[str, Callable[[list[str], int, int, str], list[str]]] = {
    "drop": lambda lines, at, _where, _piece: lines[:at] + lines[at + 1 :],
    "double": lambda lines, at, _where, _piece: lines[: at + 1] + lines[at:],
    "swap": _swap,
    "put": _line(lambda line, where, piece: line[:where] + piece + line[where:]),
    "cut": _line(lambda line, where, _piece: line[:where]),
    "indent": _line(lambda line, where, _piece: " " * (where % 7) + line),
    "word": _word,
}

tiny_pages = spoiled(st.sampled_from(sorted(PAGES)).map(lambda name: PAGES[name]))
case_texts = spoiled(st.sampled_from(CASE_PAGES).map(lambda path: path.read_text(encoding="utf-8")))


def in_time(ask: Callable[[], object]) -> None:
    """It answers, or refuses as it should, within the limit."""
    begun, refused = time.process_time(), None
    try:
        ask()
    except Refused as said:
        refused = said
    assert time.process_time() - begun < LIMIT
    if refused is not None:
        assert refused.file
        assert refused.line >= 1
        assert refused.says
        assert str(refused).startswith(f"{refused.file}:{refused.line}: ")


def load_spoiled(folder: Path, name: str, text: str) -> None:
    write(folder)
    (folder / name).write_text(text, encoding="utf-8", errors="surrogatepass")
    in_time(lambda: read_rulebook(folder, "fuzz"))


def answer_spoiled(text: str) -> None:
    """Cases that can still be read are answered too."""

    def ask() -> None:
        for one in read_text(text, "fuzz.yaml").items()[:3]:
            case = read_case(one, RULEBOOK.declared)
            found_on(case.facts, case.sought, RULEBOOK)

    in_time(ask)


@settings(max_examples=60, **SETTLED)  # type: ignore[arg-type]
@given(name=st.sampled_from(sorted(PAGES)), text=tiny_pages)
def test_the_loader_answers_or_refuses_by_name(tmp_path_factory: pytest.TempPathFactory, name: str, text: str) -> None:
    load_spoiled(tmp_path_factory.getbasetemp() / "fuzz", name, text)


@settings(max_examples=60, **SETTLED)  # type: ignore[arg-type]
@given(text=case_texts)
@example(text="")
@example(text="- id: a\n  filed: 0001-01-01\n  request: {kind: renew}\n  educator: {}\n")
@example(text="- id: a\n  filed: 9999-12-31\n  request: {kind: renew}\n  educator: {}\n")
def test_the_case_reader_answers_or_refuses_by_name(text: str) -> None:
    answer_spoiled(text)


@settings(max_examples=60, **SETTLED)  # type: ignore[arg-type]
@given(raw=st.binary(max_size=400))
def test_bytes_are_no_reason_to_fall(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    page = tmp_path_factory.getbasetemp() / "raw.yaml"
    page.write_bytes(raw)
    in_time(lambda: read_file(page))


def _for_long(strategy: st.SearchStrategy[str], ask: Callable[[str], None]) -> int:
    """Round after round of examples until the time is over; how many there were."""
    ends, count = time.monotonic() + SECONDS, 0

    @settings(max_examples=500, database=None, **SETTLED)  # type: ignore[arg-type]
    @given(text=strategy)
    def one_round(text: str) -> None:
        nonlocal count
        count += 1
        if time.monotonic() < ends:
            ask(text)

    while time.monotonic() < ends:
        one_round()
    return count


@pytest.mark.slow
def test_the_loader_for_ten_minutes(tmp_path: Path) -> None:
    assert _for_long(tiny_pages, lambda text: load_spoiled(tmp_path, "offers.yaml", text)) > 0


@pytest.mark.slow
def test_the_case_reader_for_ten_minutes() -> None:
    assert _for_long(case_texts, answer_spoiled) > 0


def test_days_at_the_ends_of_the_calendar_are_answered_or_refused() -> None:
    for day in (date.min, date.max, date(1989, 6, 30), date(2024, 2, 29)):
        answer_spoiled(f"- id: a\n  filed: {day.isoformat()}\n  request: {{kind: continue}}\n  educator: {{}}\n")
