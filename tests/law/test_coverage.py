"""How fully a row is covered is read from the rulebook, with the why in the languages it is told in."""

import pytest

from cecs.law.coverage import Coverage, read_coverage
from cecs.law.reading import read_text

LANGUAGES = ("en", "es")


def read(text: str) -> Coverage:
    return read_coverage(read_text(text, "coverage.yaml"), LANGUAGES)


def test_a_row_is_covered_fully_partly_or_not() -> None:
    found = read("coverage: x\nfully: [a]\npartly: {b: One test is not known.}\nnot: {c: Nobody read it.}\n")
    assert found.fully == {"a"}
    assert found.missing("b") == {"en": "One test is not known."}
    assert found.missing("c") == {"en": "Nobody read it."}
    assert found.missing("a") == {}


def test_the_why_may_be_told_in_each_language() -> None:
    found = read("coverage: x\npartly: {b: {en: A mark., es: Un puntaje.}}\n")
    assert found.missing("b") == {"en": "A mark.", "es": "Un puntaje."}


@pytest.mark.parametrize("text", ["coverage: x\n", "coverage: x\nfully: []\n"])
def test_what_names_nothing_covers_nothing(text: str) -> None:
    assert read(text) == Coverage()


def test_rows_may_be_named_without_a_why() -> None:
    assert read("coverage: x\nnot: [a, b]\n").not_at_all == {"a": {}, "b": {}}
