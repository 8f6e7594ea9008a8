"""A letter is composed in the transaction of the act that causes it: neither stands without the other.

It is sent afterwards by a job. The words are the rulebook's, in the educator's language, kept as they were that day.
"""

from typing import Any

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.correspondence.drafting import written
from cecs.records.correspondence.models import Letter
from cecs.records.educators.models import Educator


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
