"""A1: one person, the full cited explanation, facts in memory."""

import json
from pathlib import Path
from typing import Any

from bench.measuring import Job, seconds_each
from bench.peers import by_hand, engines, zen
from bench.results import Figure, Ratio, Row
from cecs.eligibility.answering import answer_json
from cecs.eligibility.cases import Case, read_case
from cecs.eligibility.explain import explained
from cecs.eligibility.find import find
from cecs.eligibility.findings import record_of
from cecs.law.load import load_rulebook
from cecs.law.rulebook import Law
from cecs.values.plain import read_plain

NEEDS_DATABASE = False
ROOT = Path(__file__).resolve().parents[2]
CASE = "advance-to-professional-certified-2014-on-credits"
BARE, TOLD = "hand-written answer", "hand-written explanation, as JSON"
FOUND, TREE = "CECS: every finding with citation and evidence", "CECS: the same as a tree in JSON"
TARGETS = {zen.NAME: 10}  # the others need only not be quicker
SENTENCES = "CECS: the same in sentences"


def the_case() -> tuple[Case, Law, dict[str, Any]]:
    """Give the person all are asked about, under the law of the day of filing."""
    book = ROOT / "rulebooks" / "connecticut"
    told = read_plain(book / "cases" / "official" / "certificates" / f"{CASE}.yaml")
    case = read_case(told)
    return case, load_rulebook(book).on(case.sought.filed_on), json.loads(json.dumps(told, default=str))


def measure(*, quick: bool) -> Row:
    """Measure."""
    case, law, told = the_case()

    def tree() -> str:
        return json.dumps(record_of(find(case.facts, case.sought, law)))

    jobs: dict[str, Job] = {
        BARE: lambda: by_hand.answer(told),
        TOLD: lambda: by_hand.explanation(told),
        FOUND: lambda: find(case.facts, case.sought, law),
        TREE: tree,
        SENTENCES: lambda: explained(find(case.facts, case.sought, law), law, "en"),
    }
    peers, notes = _peers(told)
    outcome = answer_json(find(case.facts, case.sought, law), law)["outcome"]
    if outcome != by_hand.answer(told):
        raise ValueError(f"The hand-written answer is not ours: {outcome}.")
    took = seconds_each(jobs | peers, rounds=3 if quick else 11, seconds=0.02 if quick else 0.1)
    ratios = [
        Ratio("the findings beside a hand-written answer", took[BARE] / took[FOUND], 1 / 4),
        Ratio("tree and JSON beside a hand-written explanation", took[TOLD] / took[TREE], 1 / 1.5),
        *(Ratio(f"tree and JSON beside {name}", took[name] / took[TREE], TARGETS.get(name, 1)) for name in peers),
    ]
    figures = tuple(Figure(name, seconds * 1e6, "µs") for name, seconds in took.items())
    return Row("A1", "one person, the full cited explanation, facts in memory", figures, tuple(ratios), notes)


def _peers(told: dict[str, Any]) -> tuple[dict[str, Job], tuple[str, ...]]:
    """Give the peers that are installed, each answering the same eight requirements; and which are not."""
    made = {**zen.prepared(told), **engines.prepared(told)}
    missing = [name for name, job in made.items() if job is None]
    notes = [f"{name} is not installed: pip install 'cecs[bench]'." for name in missing]
    notes.append("OpenFisca is not measured: it answers over arrays of people, with no tree of findings for one.")
    notes.append("The peers weigh eight requirements and give no citation; ours weighs every one the law asks.")
    return {name: job for name, job in made.items() if job is not None}, tuple(notes)
