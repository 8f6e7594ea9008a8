"""A letter as it would be composed today, in the reader's language, without composing it."""

from datetime import date
from typing import Any

from django.utils import formats, translation

from cecs.records.correspondence.wording import worded
from cecs.records.educators.models import Educator
from cecs.values import clock


def written(educator: Educator, letter: str, *, about: str = "", **params: Any) -> tuple[str, str, dict[str, str]]:
    """Give a letter as it would be composed today, without composing it: subject, body, and what fills them."""
    language, today = educator.language, clock.today()
    given = _as_text({"name": educator.printed_name, "number": about, "today": today, **params}, language)
    return *worded(letter, language, today, given), given


def in_language_of(educator: Educator, words: Any) -> str:
    """Say words that are translated in the language of the person's letters."""
    with translation.override(educator.language):
        return str(words)


def _as_text(params: dict[str, Any], language: str) -> dict[str, str]:
    """Write days, lists and everything else as the reader's language writes them."""
    with translation.override(language):
        return {name: _written(value) for name, value in params.items()}


def _written(value: Any) -> str:
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, list | tuple):
        return "\n".join(f"- {_written(one)}" for one in value)
    return str(value)
