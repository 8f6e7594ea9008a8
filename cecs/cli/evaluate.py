"""`cecs evaluate` and `cecs explain`: the answer to a case, as JSON or as sentences."""

import argparse
import json
from collections.abc import Iterator

from cecs.cli.opened import ALL_HOLD, NOT_COVERED, Trouble, all_cases, opened_rulebook
from cecs.eligibility.answering import answer_json
from cecs.eligibility.cases import Case
from cecs.eligibility.explain import Explained, Line, explained
from cecs.eligibility.findings import Found
from cecs.eligibility.on_filing import found_on
from cecs.law.rulebook import Law, Rulebook
from cecs.values.money import show_money
from cecs.values.spans import ONE_DAY

_MARKS = {
    "met": "+", "waived": "+", "deferred": "~", "not-applicable": " ", "not-met": "-", "not-shown": "-",
    "needs-review": "?",
}  # fmt: skip


def evaluate(asked: argparse.Namespace) -> int:
    """Answer every case; in short, or as JSON."""
    rulebook = opened_rulebook(asked)
    speaks(asked.language, rulebook)
    cases = all_cases(asked.cases, rulebook)
    answers = [(case, *found_on(case.facts, case.sought, rulebook)) for case in cases]
    if asked.json:
        shown = [answer_json(found, law, asked.language, case=case.id) for case, found, law in answers]
        print(json.dumps(shown if len(shown) > 1 else shown[0], ensure_ascii=False, indent=1))
    else:
        for case, found, law in answers:
            print("\n".join(_short(case, found, law, asked.language)))
    return ALL_HOLD if all(found.covered for _, found, _ in answers) else NOT_COVERED


def explain(asked: argparse.Namespace) -> int:
    """Answer every case with its whole tree."""
    rulebook = opened_rulebook(asked)
    speaks(asked.language, rulebook)
    covered = True
    for case in all_cases(asked.cases, rulebook):
        found, law = found_on(case.facts, case.sought, rulebook)
        covered = covered and found.covered
        words = explained(found, law, asked.language)
        print("\n".join([*_short(case, found, law, asked.language), *_tree(words.lines, 1), ""]))
    return ALL_HOLD if covered else NOT_COVERED


def speaks(language: str, rulebook: Rulebook) -> None:
    """A language the rulebook is written in."""
    if language not in rulebook.jurisdiction.languages:
        known = ", ".join(rulebook.jurisdiction.languages)
        raise Trouble(f"this rulebook speaks {known}, not {language!r}")


def _short(case: Case, found: Found, law: Law, language: str) -> Iterator[str]:
    """The answer in a few lines."""
    words = explained(found, law, language)
    yield f"{case.id}: {words.conclusion_words}"
    if case.title:
        yield f"  {case.title}"
    if not found.covered:
        yield f"  {words.why}"
        return
    yield from _granted(found, law, language)
    for line in (*words.missing, *words.review):
        yield f"  {_MARKS[line.answer]} {line.title}: {line.says} [{line.owed_by_words}; {_cited(line)}]"
    yield from _money(found, words, language)


def _granted(found: Found, law: Law, language: str) -> Iterator[str]:
    """What would be issued."""
    certificate = found.certificate
    if certificate:
        named = law.certificate_words(certificate.type, language)
        through = (certificate.until - ONE_DAY).isoformat() if certificate.until else "…"
        listed = ", ".join(f"{code} {law.endorsement_words(code, language)}" for code in certificate.endorsements)
        yield f"  {named}, {certificate.since.isoformat()} – {through}: {listed}"


def _money(found: Found, words: Explained, language: str) -> Iterator[str]:
    """What it costs and what could be had instead."""
    fee = found.fee
    if fee and fee.total_cents is not None and fee.due_at_filing_cents is not None:
        total = show_money(fee.total_cents, fee.currency, language)
        at_filing = show_money(fee.due_at_filing_cents, fee.currency, language)
        yield f"  {total} ({at_filing})"
    for one in words.alternatives:
        yield f"  > {one.title} {one.fee}"


def _tree(lines: tuple[Line, ...], deep: int) -> Iterator[str]:
    """Every line with what it rests on."""
    for line in lines:
        rests = f" ({', '.join(line.evidence)})" if line.evidence else ""
        said = f"{line.answer_words}. {line.says}{rests} [{_cited(line)}]"
        yield f"{'  ' * deep}{_MARKS[line.answer]} {line.title}: {said}"
        yield from _tree(line.children, deep + 1)


def _cited(line: Line) -> str:
    """The texts a line rests on."""
    return "; ".join(label for _, label, _ in line.citations)
