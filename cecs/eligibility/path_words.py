"""A path in words and as JSON: ordered steps with their texts, for a page, a letter or a program."""

from dataclasses import dataclass
from typing import Any

from cecs.eligibility.explain import Line, line_of, show_day
from cecs.eligibility.path import Path, Stage, Way
from cecs.eligibility.steps import Step
from cecs.law.binding import filled
from cecs.law.rulebook import Law
from cecs.values.money import plain_money, show_money


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """One thing to do."""

    line: Line
    title: str  # with the line of the checklist it belongs to
    takes: str  # about so many months, from which day on, or that a person decides


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStage:
    """What to do, and then what to ask for."""

    steps: tuple[ToldStep, ...]
    asks: str
    offer: str
    kind: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldWay:
    """One way, with what it asks in all."""

    title: str
    totals: str
    stages: tuple[ToldStage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPath:
    """Both ways; one, where the cheapest is also the quickest; none, and why."""

    ways: tuple[ToldWay, ...]
    why: str
    barred_by: tuple[Line, ...]
    note: str


def told(path: Path, law: Law, language: str = "en") -> ToldPath:
    """The path in the words of the rulebook."""
    note = filled(law.words("paths", "note", language), {"day": show_day(law.day, law, language)})
    if path.cheapest is None or path.quickest is None:
        why = law.words("paths", "not covered" if path.uncovered else "barred", language)
        return ToldPath(
            ways=(), why=why, barred_by=tuple(line_of(one, law, language) for one in path.barred_by), note=note
        )
    titled = [("cheapest", path.cheapest), ("quickest", path.quickest)]
    if path.cheapest == path.quickest:
        titled = [("cheapest and quickest", path.cheapest)]
    ways = tuple(_way(law.words("paths", name, language), way, law, language) for name, way in titled)
    return ToldPath(ways=ways, why="", barred_by=(), note=note)


def _way(title: str, way: Way, law: Law, language: str) -> ToldWay:
    totals = {
        "fee": _money(way.fee_cents, law, language),
        "tests": f"{way.total('tests'):g}",
        "hours": f"{way.total('semester_hours'):g}",
        "school_months": f"{way.total('school_months'):g}",
        "months": f"{way.months:g}",
        "wait": law.usual_wait(way.stages[-1].kind, language),
    }
    stages = tuple(_stage(one, law, language) for one in way.stages)
    return ToldWay(title=title, totals=filled(law.words("paths", "totals", language), totals), stages=stages)


def _stage(stage: Stage, law: Law, language: str) -> ToldStage:
    title = law.rulebook.offers[stage.offer].title[language]
    fee = _money(stage.fee.total_cents, law, language)
    return ToldStage(
        steps=tuple(_step(one, law, language) for one in stage.steps),
        asks=filled(law.words("paths", "ask", language), {"title": title, "fee": fee}),
        offer=stage.offer,
        kind=stage.kind,
        type=stage.type,
    )


def _step(step: Step, law: Law, language: str) -> ToldStep:
    line, under = line_of(step.finding, law, language), line_of(step.under, law, language).title
    title = line.title if line.title in under or under in line.title else f"{under}: {line.title}"
    return ToldStep(line=line, title=title, takes=_takes(step, law, language))


def _takes(step: Step, law: Law, language: str) -> str:
    """How long a step takes, as a few words."""
    if step.by_person:
        return law.words("paths", "by a person", language)
    if step.not_before:
        return filled(law.words("paths", "not before", language), {"day": show_day(step.not_before, law, language)})
    return filled(law.words("paths", "about", language), {"months": f"{step.months:g}"}) if step.months else ""


def _money(cents: int | None, law: Law, language: str) -> str:
    if cents is None:
        return law.words("paths", "fee not known", language)
    return show_money(cents, law.jurisdiction.currency, language)


def path_json(path: Path, law: Law, language: str = "en", *, case: str = "") -> dict[str, Any]:
    """The path for a program: both ways, step by step."""
    words = told(path, law, language)
    return {
        "case": case,
        "rulebook": {"jurisdiction": law.jurisdiction.code, "version": law.fingerprint},
        "as_of": law.day.isoformat(),
        "covered": not path.uncovered,
        "cheapest": _way_json(path.cheapest, law, language),
        "quickest": _way_json(path.quickest, law, language),
        "barred_by": [_line_json(one) for one in words.barred_by],
        "note": words.note,
    }


def _way_json(way: Way | None, law: Law, language: str) -> dict[str, Any] | None:
    if way is None:
        return None
    return {
        "fee": None if way.fee_cents is None else plain_money(way.fee_cents),
        "currency": law.jurisdiction.currency,
        "tests": way.total("tests"),
        "semester_hours": way.total("semester_hours"),
        "clock_hours": way.total("clock_hours"),
        "school_months": way.total("school_months"),
        "months": way.months,
        "wait": law.usual_wait(way.stages[-1].kind, language),
        "stages": [_stage_json(one, law, language) for one in way.stages],
    }


def _stage_json(stage: Stage, law: Law, language: str) -> dict[str, Any]:
    cents = stage.fee.total_cents
    return {
        "request": stage.kind,
        "type": stage.type,
        "endorsements": list(stage.endorsements),
        "fee": None if cents is None else plain_money(cents),
        "steps": [_step_json(one, law, language) for one in stage.steps],
        "citations": list(stage.citations),
    }


def _step_json(step: Step, law: Law, language: str) -> dict[str, Any]:
    words = _step(step, law, language)
    return {
        **_line_json(words.line),
        "text": f"{words.title}. {words.line.says}",
        "tests": step.tests,
        "semester_hours": step.semester_hours,
        "clock_hours": step.clock_hours,
        "school_months": step.school_months,
        "months": step.months,
        "not_before": step.not_before.isoformat() if step.not_before else None,
        "by_person": step.by_person,
    }


def _line_json(line: Line) -> dict[str, Any]:
    return {
        "requirement": line.requirement,
        "kind": line.kind,
        "text": f"{line.title}. {line.says}",
        "owed_by": line.owed_by,
        "citations": [cite for cite, _, _ in line.citations],
    }
