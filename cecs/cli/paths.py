"""`cecs path`: the cheapest and the quickest way from a case to a certificate or an endorsement."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace

from cecs.cli.evaluate import speaks
from cecs.cli.opened import ALL_HOLD, NOT_COVERED, Trouble, all_cases, opened_rulebook
from cecs.eligibility.cases import Case
from cecs.eligibility.path import path
from cecs.eligibility.path_words import ToldPath, path_json, told
from cecs.law.reading import nearest
from cecs.law.rulebook import Rulebook


def show_paths(asked: argparse.Namespace) -> int:
    """Plan for every case."""
    rulebook = opened_rulebook(asked)
    speaks(asked.language, rulebook)
    shown, covered = [], True
    for case in all_cases([asked.case], rulebook):
        law = rulebook.on(max(case.sought.filed_on, rulebook.jurisdiction.speaks_from))
        found = path(case.facts, _wanting(case, asked, rulebook).sought, law)
        covered = covered and not found.uncovered
        if asked.json:
            shown.append(path_json(found, law, asked.language, case=case.id))
        else:
            print("\n".join(_lines(case.id, told(found, law, asked.language))))
    if asked.json:
        print(json.dumps(shown if len(shown) > 1 else shown[0], ensure_ascii=False, indent=1))
    return ALL_HOLD if covered else NOT_COVERED


def _wanting(case: Case, asked: argparse.Namespace, rulebook: Rulebook) -> Case:
    """The case, asking for what the command names, where it names something."""
    for word, known in (
        (asked.certificate, rulebook.certificates),
        *((code, rulebook.endorsements) for code in asked.to),
    ):
        if word and word not in known:
            raise Trouble(f"{word!r} is not in this rulebook. {nearest(word, known)}")
    sought = case.sought
    if asked.to:
        sought = replace(sought, endorsements=tuple(asked.to), certificate=None, kind="advice")
    return replace(case, sought=replace(sought, certificate=asked.certificate) if asked.certificate else sought)


def _lines(case: str, words: ToldPath) -> Iterator[str]:
    """Both ways, step by step."""
    yield f"{case}: {words.why}" if words.why else f"{case}"
    for line in words.barred_by:
        yield f"  - {line.title}: {line.says} [{'; '.join(label for _, label, _ in line.citations)}]"
    for way in words.ways:
        yield f"  {way.title}: {way.totals}"
        number = 0
        for stage in way.stages:
            for step in stage.steps:
                number += 1
                cited = "; ".join(label for _, label, _ in step.line.citations)
                takes = f" ({step.takes})" if step.takes else ""
                yield f"    {number}. {step.title}: {step.line.says}{takes} [{step.line.owed_by_words}; {cited}]"
            number += 1
            yield f"    {number}. {stage.asks}"
    yield f"  {words.note}"
