"""YAML is read so that every value knows where it stands."""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.law.reading import Here, Refused, here_of, nearest, read_file, read_text


def read(text: str) -> Here:
    return read_text(text, "page.yaml")


def test_scalars_are_what_they_look_like() -> None:
    block = read('a: 1\nb: 2.5\nc: true\nd: null\ne: 2024-02-29\nf: word\ng: "015"\nh: on\ni: NO\nj: ~\n').block()
    values = [one.value for one in block.values()]
    assert values == [1, 2.5, True, None, date(2024, 2, 29), "word", "015", "on", "NO", None]


def test_a_place_is_known() -> None:
    inner = read("a:\n  b:\n    - c: 1\n").block()["a"].block()["b"].items()[0].block()["c"]
    assert (inner.line, inner.path, inner.file) == (3, "a.b[0].c", "page.yaml")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: 015", 'a code and needs quotes: "015"'),
        ("a: 1\na: 2", "written twice"),
        ("a: 2023-02-29", "not a day of the calendar"),
        ("a: [", "not YAML"),
        ("", "empty"),
        ("? [a]\n: 1", "must be a word"),
    ],
)
def test_what_is_not_understood_is_refused(text: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        read(text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be opened"):
        read_file(tmp_path / "nothing.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"a: \xe9")
    with pytest.raises(Refused, match="UTF-8"):
        read_file(tmp_path / "latin.yaml")


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda here: here.text(), "expected a text"),
        (lambda here: here.number(), "expected a number"),
        (lambda here: here.whole(), "expected a whole number"),
        (lambda here: here.flag(), "expected true or false"),
        (lambda here: here.day(), "expected a day"),
        (lambda here: here.only(("x",)), "'a' is not known here"),
        (lambda here: here.only(("a",), ("b",)), "'b' is missing"),
        (lambda here: here.block()["a"].block(), "expected a block"),
        (lambda here: here.block()["a"].word({"word", "list"}), "Did you mean 'word'"),
    ],
)
def test_a_value_of_the_wrong_sort_is_refused(ask: Callable[[Here], object], says: str) -> None:
    with pytest.raises(Refused, match=says):
        ask(read("a: wrod"))


def test_a_true_is_no_number() -> None:
    with pytest.raises(Refused, match="expected a number"):
        read("a: true").block()["a"].number()
    with pytest.raises(Refused, match="expected a whole number"):
        read("a: true").block()["a"].whole()


def test_the_nearest_word_is_named() -> None:
    assert nearest("crdits", ["credits", "courses"]) == "Did you mean 'credits'?"
    assert nearest("zzz", ["credits", "courses"]) == "Expected one of: courses, credits."
    assert nearest("zzz", [f"w{n}" for n in range(20)]).endswith("….")


def test_json_is_read_as_if_it_stood_in_a_file() -> None:
    here = here_of({"a": [1, "2024-02-29", "2024-02-30", None]}, "x.json")
    one, day, text, nothing = here.block()["a"].items()
    assert (one.value, day.value, text.value, nothing.value) == (1, date(2024, 2, 29), "2024-02-30", None)
    with pytest.raises(Refused, match="cannot stand here"):
        here_of({"a": object()})


@given(st.text(max_size=200))
def test_no_text_makes_it_fall_over(text: str) -> None:
    with contextlib.suppress(Refused):
        read(text)


@pytest.mark.parametrize("day", ["0001-01-01", "1799-12-31", "3000-01-01", "9999-12-31"])
def test_a_day_that_nobody_has_to_do_with_is_refused_by_its_place(day: str) -> None:
    here = read_text(f"filed: {day}\n", "a.yaml").block()["filed"]
    with pytest.raises(Refused, match=f"a.yaml:1: filed: {day} is no day that a person or a law has to do with"):
        here.day()
