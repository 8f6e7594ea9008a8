"""How far a college's candidates have got, in the college's words. It sees the state, never the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from cecs.law.rulebook import Law
from cecs.records.applications.models import Application
from cecs.records.applications.queries import filed_by_any
from cecs.records.applications.states import State
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence

NOT_FILED = _("Has not applied yet")
WORDS: Mapping[str, Any] = {
    State.FILED: _("Applied: waits for an evaluator"),
    State.WITH_EVALUATOR: _("With an evaluator"),
    State.AWAITING_ANSWER: _("Something is missing: waits for the candidate"),
    State.DETERMINED: _("Waits for the decision"),
    State.GRANTED: _("Certificate granted"),
    State.DENIED: _("Denied"),
    State.WITHDRAWN: _("The candidate took the application back"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One candidate in the college's list."""

    educator: Educator
    programs: str
    recommended_on: date | None
    has_transcript: bool
    state: str
    state_words: str
    since: date | None


def lines_of(sent: Iterable[Evidence], law: Law, language: str) -> list[Line]:
    """Give the candidates, the latest first, each with everything the college sent about them."""
    by_person: dict[int, list[Evidence]] = {}
    for one in sent:
        by_person.setdefault(one.educator_id, []).append(one)
    filed = {application.educator_id: application for application in filed_by_any(_people(by_person))}
    return [_line(theirs, filed.get(person), law, language) for person, theirs in by_person.items()]


def _people(by_person: Mapping[int, list[Evidence]]) -> list[Educator]:
    return [theirs[0].educator for theirs in by_person.values()]


def _line(sent: list[Evidence], application: Application | None, law: Law, language: str) -> Line:
    recommended = [one for one in sent if one.kind == "preparation"]
    codes = sorted({code for one in recommended for code in one.says.get("endorsements", [])})
    filed_at = application.filed_at if application else None
    return Line(
        educator=sent[0].educator,
        programs=", ".join(f"{law.endorsement_words(code, language)} ({code})" for code in codes),
        recommended_on=max((one.received_on for one in recommended), default=None),
        has_transcript=any(one.kind != "preparation" for one in sent),
        state=application.state if application else "",
        state_words=str(WORDS.get(application.state, application.state) if application else NOT_FILED),
        since=filed_at.date() if filed_at else None,
    )
