"""Facts already on file, in words, so that nothing known is asked again."""

from collections.abc import Iterable

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import Row, language_now
from cecs.portals.shared.evidence_words import kind_words, line_of, source_words
from cecs.records.evidence.models import Evidence


def known_rows(on_file: Iterable[Evidence], law: Law) -> list[Row]:
    """Show each fact on file: what it says, and who sent it."""
    return [Row(kind_words(one.kind), _said(one, law)) for one in on_file]


def _said(one: Evidence, law: Law) -> str:
    return f"{line_of(one.kind, one.says, law, language_now())}\n{one.source_name or source_words(one.source)}"
