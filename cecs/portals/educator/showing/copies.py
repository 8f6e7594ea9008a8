"""Copies on paper as their educator sees them: numbered, and how far each has got."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import day, language_now
from cecs.records.credentials.models import Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One copy, and how far it has got."""

    title: str
    hint: str
    state: str
    state_words: Any
    url: str = ""


def copy_lines(copies: Iterable[Copy], law: Law) -> list[Line]:
    """List copies by number, with what has become of each."""
    return [_line(one, law) for one in copies]


def _line(copy: Copy, law: Law) -> Line:
    told = {"number": copy.number, "what": law.certificate_words(copy.holding.type, language_now())}
    posted = _("In the mail since %(day)s") % {"day": day(copy.posted_at.date())} if copy.posted_at else ""
    return Line(
        title=_("Copy %(number)s of: %(what)s") % told,
        hint=f"{copy.holding.number} · {copy.address}",
        state="done" if copy.is_posted else "started",
        state_words=posted or _("Being printed"),
    )
