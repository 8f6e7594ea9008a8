"""Testing history: each test with its attempts, the passing score of the day, what it serves, until when it counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cecs.law.rulebook import Law
from cecs.portals.educator.assessments import test_name, tests_by_endorsement
from cecs.portals.educator.showing.rows import day, language_now
from cecs.portals.shared.evidence_words import source_words
from cecs.records.evidence.models import Evidence

PARTS: Mapping[str, Any] = {
    "verbal": gettext_lazy("verbal"),
    "critical-reading": gettext_lazy("critical reading"),
    "mathematics": gettext_lazy("mathematics"),
    "math": gettext_lazy("mathematics"),
    "quantitative": gettext_lazy("quantitative"),
    "english": gettext_lazy("English"),
    "reading": gettext_lazy("reading"),
    "writing": gettext_lazy("writing"),
    "analytical-writing": gettext_lazy("analytical writing"),
}
PASSED, BELOW, UNKNOWN = "done", "problem", "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sitting of a test."""

    taken: str
    score: str
    parts: str
    mark: str
    state: str
    state_words: Any
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sat:
    """One test, and every time it was sat."""

    name: str
    attempts: tuple[Attempt, ...]
    best: str
    counts_until: str
    serves: tuple[str, ...]
    settles: tuple[tuple[str, str], ...]  # name and address of each request that waits for it


def history(scores: Iterable[Evidence], waiting: Mapping[str, Sequence[tuple[str, str]]], law: Law) -> list[Sat]:
    """Lay the scores out test by test. `waiting` names, for a test, the requests that a pass would settle."""
    by_test: dict[str, list[Evidence]] = {}
    for one in scores:
        by_test.setdefault(str(one.says.get("test", "")), []).append(one)
    served = tests_by_endorsement(law)
    sat = [_sat(test, ones, served, waiting, law) for test, ones in by_test.items()]
    return sorted(sat, key=lambda one: one.name)


def _sat(
    test: str,
    ones: list[Evidence],
    served: Mapping[str, frozenset[str]],
    waiting: Mapping[str, Sequence[tuple[str, str]]],
    law: Law,
) -> Sat:
    attempts = sorted(ones, key=lambda one: str(one.says.get("taken", "")), reverse=True)
    codes = [code for code, tests in served.items() if test in tests]
    passed = any(_result(one, law) == PASSED for one in ones)
    return Sat(
        name=test_name(test, law),
        attempts=tuple(_attempt(one, law) for one in attempts),
        best=_best(ones),
        counts_until=_until(test, law),
        serves=tuple(f"{law.endorsement_words(code, language_now())} ({code})" for code in codes),
        settles=() if passed else tuple(waiting.get(test, ())),
    )


def _attempt(one: Evidence, law: Law) -> Attempt:
    says, result = one.says, _result(one, law)
    words = {PASSED: _("Passing"), BELOW: _("Below the passing score"), UNKNOWN: _("No passing score known")}
    return Attempt(
        taken=day(_day(says)) or _("Day not known"),
        score=_said(says.get("score", says.get("total"))),
        parts=", ".join(
            f"{PARTS.get(part, part)}: {localize(points)}" for part, points in says.get("sections", {}).items()
        ),
        mark=_mark_words(one, law),
        state=result,
        state_words=words[result],
        source=_source(one),
    )


def _source(one: Evidence) -> str:
    if one.is_own_copy:
        return _("Your own copy. The testing company's report is still needed.")
    return _("From %(source)s, %(day)s") % {
        "source": one.source_name or source_words(one.source),
        "day": day(one.received_on),
    }


def _day(says: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(str(says["taken"])[:10]) if says.get("taken") else None


def _mark_of(one: Evidence, law: Law) -> float | str | None:
    """Give the passing score that governed on the day of the sitting."""
    known, taken = law.rulebook.assessments.get(str(one.says.get("test", ""))), _day(one.says)
    said = known.marks.find(taken) if known and taken else None
    return said.value if said else None


def _mark_words(one: Evidence, law: Law) -> str:
    mark = _mark_of(one, law)
    return "" if mark is None else _("Passing score on that day: %(mark)s") % {"mark": _said(mark)}


def _result(one: Evidence, law: Law) -> str:
    """Say whether a sitting passed by the score of its day."""
    mark, known = _mark_of(one, law), law.rulebook.assessments.get(str(one.says.get("test", "")))
    score = one.says.get("total" if known and known.measure == "total" else "score")
    if mark is None or score is None or known is None:
        return UNKNOWN
    if known.levels:
        levels = list(known.levels)
        both = str(score) in levels and str(mark) in levels
        return UNKNOWN if not both else PASSED if levels.index(str(score)) >= levels.index(str(mark)) else BELOW
    return PASSED if float(score) >= float(mark) else BELOW


def _best(ones: list[Evidence]) -> str:
    """Give the best score, and the best of each part, across sittings."""
    scores = [value for one in ones if isinstance(value := one.says.get("score", one.says.get("total")), int | float)]
    parts: dict[str, float] = {}
    for one in ones:
        for part, points in one.says.get("sections", {}).items():
            parts[part] = max(points, parts.get(part, points))
    told = [_said(max(scores))] if scores else []
    told += [f"{PARTS.get(part, part)}: {localize(points)}" for part, points in parts.items()]
    if len(ones) == 1 or not told:
        return ""
    words = ngettext("Best of %(count)s sitting: %(scores)s", "Best of %(count)s sittings: %(scores)s", len(ones))
    return words % {"count": len(ones), "scores": ", ".join(told)}


def _until(test: str, law: Law) -> str:
    """Say until when a score still counts."""
    known = law.rulebook.assessments.get(test)
    if known is None:
        return ""
    last = known.accepted.expires_on
    if last is None:
        return _("A passing score has no last day.")
    if last < law.day:
        return _("Scores counted until %(day)s, and no longer.") % {"day": day(last)}
    return _("A score counts until %(day)s.") % {"day": day(last)}


def _said(score: Any) -> str:
    if isinstance(score, int | float):
        return str(localize(int(score) if score == int(score) else score))
    return str(score or "")
