"""A file's history in words: what happened, when, by whom, and the part of it that tells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from cecs.eligibility.titles import titles_of
from cecs.law.rulebook import Law
from cecs.portals.desk.words import HAPPENED, state_words
from cecs.records.audit.models import HistoryRow

_OUTCOMES = {"grant": "granted", "deny": "denied"}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, as the timeline shows it."""

    at: datetime
    title: str
    text: str


def events_of(rows: Iterable[HistoryRow], law: Law, language: str) -> list[Event]:
    """Give the history of a file, the latest first."""
    told = [_event(row, law, language) for row in rows if row.kind in HAPPENED]
    return sorted(told, key=lambda event: event.at, reverse=True)


def _event(row: HistoryRow, law: Law, language: str) -> Event:
    by = _("%(name)s, %(role)s") % {"name": row.actor, "role": row.acting_as}
    return Event(row.at, str(HAPPENED[row.kind]), ". ".join([*_telling(row, law, language), by]))


def _telling(row: HistoryRow, law: Law, language: str) -> Iterator[str]:
    """Pick what tells most of what a row carries."""
    carries: dict[str, Any] = row.carries
    if row.kind == "requirement.determined":
        title = titles_of(law.rulebook).get(carries["requirement"])
        name = title[language] if title else carries["requirement"]
        yield f"{name}: {law.words('answers', carries['answer'], language)}"
        if reason := law.reasons().get(carries.get("reason", "")):
            yield reason.words[language]
    elif row.kind == "application.decided":
        yield state_words(_OUTCOMES[carries["outcome"]])
    elif row.kind.startswith("evidence."):
        yield row.subject
    if headline := carries.get("headline"):
        yield str(headline)
    for name in ("because", "words", "note"):
        if carries.get(name):
            yield f"“{carries[name]}”"
