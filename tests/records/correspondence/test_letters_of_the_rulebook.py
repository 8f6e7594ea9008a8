"""Every letter of the rulebook in use can be composed and read, in both languages."""

import pytest

from cecs.law.shelf import rulebook
from cecs.records.correspondence.actions.compose import compose
from cecs.records.correspondence.posting import as_html, message
from cecs.records.educators.models import Educator
from cecs.values import clock

ALWAYS_GIVEN = {"name", "number", "today"}  # compose fills these itself


def letters() -> list[str]:
    """Give the name of every letter."""
    return sorted(rulebook().wording.letters)


def params_of(letter: str) -> dict[str, str]:
    """Give something for each gap that compose does not fill itself."""
    gaps = rulebook().wording.letters[letter].placeholders
    return {gap: f"<{gap}>" for gap in gaps if gap not in ALWAYS_GIVEN}


@pytest.mark.parametrize("letter", letters())
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_can_be_composed(letter: str, language: str, ada: Educator) -> None:
    ada.language = language
    composed = compose(ada, letter=letter, about="A-2026-000001-K", **params_of(letter))
    assert composed.language == language
    assert composed.subject
    assert "Ada Whitcomb" in composed.body
    assert not set("{}") & set(composed.subject + composed.body)
    assert len(composed.subject) <= 78


@pytest.mark.parametrize("letter", letters())
def test_both_languages_differ(letter: str) -> None:
    law = rulebook().on(clock.today())
    assert law.letter(letter, "en") != law.letter(letter, "es")


@pytest.mark.parametrize("letter", letters())
def test_what_fills_a_gap_is_never_html(letter: str, ada: Educator) -> None:
    composed = compose(ada, letter=letter, about="A-2026-000001-K", **params_of(letter))
    html = as_html(composed)
    assert not any(value in html for value in params_of(letter).values())
    assert message(composed, "ada@example.org").alternatives[0][1] == "text/html"
