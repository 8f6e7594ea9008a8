"""The answer as the case format's JSON: its words, its inclusive last days, its money as text."""

from typing import Any

from cecs.eligibility.explain import Line, explained, why_words
from cecs.eligibility.findings import Alternative, FeeOwed, Found, Granted, Missing
from cecs.law.rulebook import Law
from cecs.values.money import plain_money
from cecs.values.spans import ONE_DAY

Json = dict[str, Any]


def answer_json(found: Found, law: Law, language: str = "en", *, case: str = "") -> Json:
    """One answer, exactly as the case format describes it."""
    head: Json = {
        "case": case,
        "covered": found.covered,
        "rulebook": {"jurisdiction": law.jurisdiction.code, "version": found.rulebook},
        "as_of": found.as_of.isoformat(),
        "outcome": found.conclusion.value if found.conclusion else None,
    }
    if not found.covered:
        return {**head, "why": why_words(found, law, language)}
    words = explained(found, law, language)
    by_name = {line.requirement: line for line in words.lines}
    return {
        **head,
        "certificate": _certificate(found.certificate),
        "fee": _fee(found.fee),
        "missing": [_missing(one, by_name[one.requirement]) for one in found.missing],
        "requirements": {
            "id": found.offer,
            "text": words.title,
            "status": found.tree.answer.value if found.tree else "met",
            "confidence": words.confidence,
            "citations": list(found.citations),
            "evidence": list(found.tree.evidence) if found.tree else [],
            "children": [_line(line) for line in words.lines],
        },
        "alternatives": [_alternative(one) for one in found.alternatives],
        "citations": list(found.citations),
    }


def _missing(missing: Missing, line: Line) -> Json:
    """One thing still owed."""
    return {
        "requirement": missing.requirement,
        "kind": missing.kind,
        "text": f"{line.title}. {line.says}",
        "owed_by": missing.owed_by,
        "citations": list(missing.citations),
    }


def _alternative(alternative: Alternative) -> Json:
    """What could be had instead."""
    cents = alternative.fee.total_cents
    return {
        "type": alternative.type,
        "outcome": alternative.conclusion.value,
        "fee": None if cents is None else plain_money(cents),
        "request": alternative.kind,
    }


def _line(line: Line) -> Json:
    """One line of the tree."""
    shown: Json = {
        "id": line.requirement,
        "kind": line.kind,
        "text": line.title,
        "says": line.says,
        "status": line.answer,
        "owed_by": line.owed_by,
        "confidence": line.confidence,
        "citations": [cite for cite, _, _ in line.citations],
        "evidence": list(line.evidence),
        "children": [_line(child) for child in line.children],
    }
    if line.short_by:
        shown["short_by"] = line.short_by
    return shown


def _certificate(granted: Granted | None) -> Json | None:
    """What would be issued, its last day included."""
    if granted is None:
        return None
    return {
        "type": granted.type,
        "valid_from": granted.since.isoformat(),
        "valid_through": (granted.until - ONE_DAY).isoformat() if granted.until else None,
        "endorsements": list(granted.endorsements),
    }


def _fee(fee: FeeOwed | None) -> Json | None:
    """What it costs, as text with two decimals."""
    if fee is None:
        return None
    amounts = {
        "total": fee.total_cents,
        "due_at_filing": fee.due_at_filing_cents,
        "nonrefundable": fee.nonrefundable_cents,
    }
    shown = {name: None if cents is None else plain_money(cents) for name, cents in amounts.items()}
    return {"currency": fee.currency, **shown}
