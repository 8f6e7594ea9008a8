"""Facts already on file, in words, so that nothing known is asked again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import Row, day, language_now
from cecs.portals.shared.evidence_words import kind_words, line_of, source_words
from cecs.records.evidence.models import Evidence


def known_rows(on_file: Iterable[Evidence], law: Law) -> list[Row]:
    """Show each fact on file: what it says, and who sent it."""
    return [Row(kind_words(one.kind), _said(one, law)) for one in on_file]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Something that came from its source, and when."""

    title: str
    hint: str
    state: str
    state_words: Any
    url: str = ""


def received_lines(on_file: Iterable[Evidence], law: Law) -> list[Received]:
    """List what others sent, the latest first: the receipt of each."""
    return [
        Received(
            title=f"{kind_words(one.kind)}: {line_of(one.kind, one.says, law, language_now())}",
            hint=_("From %(source)s, %(day)s")
            % {"source": one.source_name or source_words(one.source), "day": day(one.received_on)},
            state="done" if one.is_verified else "started",
            state_words=_("Checked") if one.is_verified else _("Waits to be checked"),
        )
        for one in reversed(list(on_file))
    ]


def _said(one: Evidence, law: Law) -> str:
    return f"{line_of(one.kind, one.says, law, language_now())}\n{one.source_name or source_words(one.source)}"
