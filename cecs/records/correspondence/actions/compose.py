"""A letter is composed in the transaction of the act that causes it: neither stands without the other.

It is sent afterwards by a job. The words are the rulebook's, in the educator's language, kept as they were that day.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import formats, translation

from cecs.records.audit.record import record
from cecs.records.correspondence.models import Letter
from cecs.records.correspondence.wording import worded
from cecs.records.educators.models import Educator
from cecs.values import clock


def compose(educator: Educator, *, letter: str, about: str = "", **params: Any) -> Letter:
    """Compose a letter. The same letter about the same number with the same words, on the same day, is one letter."""
    language = educator.language
    subject, body, given = written(educator, letter, about=about, **params)
    composed = Letter.objects.filter(educator=educator, letter=letter, subject_number=about, body=body)
    if found := composed.first():
        return found
    with transaction.atomic():
        composed_now = Letter.objects.create(
            educator=educator,
            letter=letter,
            subject_number=about,
            language=language,
            subject=" ".join(subject.split()),
            body=body,
            params=given,
        )
        record(
            "letter.composed",
            subject=about or educator.number,
            actor="CECS",
            acting_as="system",
            letter=letter,
            to=educator.number,
            language=language,
            headline=composed_now.subject,
        )
    return composed_now


def written(educator: Educator, letter: str, *, about: str = "", **params: Any) -> tuple[str, str, dict[str, str]]:
    """Give a letter as it would be composed today, without composing it: subject, body, and what fills them."""
    language, today = educator.language, clock.today()
    given = _as_text({"name": educator.printed_name, "number": about, "today": today, **params}, language)
    return *worded(letter, language, today, given), given


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
