"""What must hold of every worked case: the same to the byte, no worse for more evidence, no finding without a text."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from cecs.cli.opened import all_cases
from cecs.eligibility.cases import Case
from cecs.eligibility.facts import Held, Sought
from cecs.eligibility.find import find
from cecs.eligibility.findings import Answer, Finding, Found, record_of
from cecs.eligibility.on_filing import found_on
from cecs.eligibility.situation import situation_of
from cecs.law.load import load_rulebook
from tests.eligibility.conftest import CASES, CONNECTICUT, ROOT

RULEBOOK = load_rulebook(CONNECTICUT)
EVERY = all_cases([str(CASES)], RULEBOOK)
COUNTING_FOR = ("degrees", "credits", "courses", "preparation", "assessments", "languages", "licenses")
COUNTING_EITHER_WAY = ("experience", "certificates")
RANK = {Answer.NOT_SHOWN: 0, Answer.NOT_MET: 0, Answer.NEEDS_REVIEW: 1}
AGAINST = ("at most", "less than", "before", "on or before", "is not", "none of")


def answer(case: Case) -> Found:
    return found_on(case.facts, case.sought, RULEBOOK)[0]


def every(finding: Finding | None) -> list[Finding]:
    return [] if finding is None else [finding, *(one for child in finding.children for one in every(child))]


def says_so(finding: Finding) -> bool:
    """A provision under which more may count against a person: none may be so, at most so many, one value decides."""
    return any(
        one.values.get("form") in ("none", "unbroken", "single", "judgment") or one.values.get("word") in AGAINST
        for one in every(finding)
    )


def answered(found: Found) -> dict[str, Finding]:
    return {one.requirement: one for one in (found.tree.children if found.tree else ())}


def worse(case: Case, names: tuple[str, ...]) -> list[str]:
    """The requirements that an item of evidence turned from met to lacking."""
    whole = answer(case)
    found = []
    for name in names:
        items = getattr(case.facts, name)
        for number in range(len(items)):
            poorer = answer(replace(case, facts=replace(case.facts, **{name: items[:number] + items[number + 1 :]})))
            if poorer.offer != whole.offer:
                continue
            richer = answered(whole)
            for requirement, was in answered(poorer).items():
                now = richer.get(requirement)
                if now and RANK.get(now.answer, 2) < RANK.get(was.answer, 2) and not says_so(now):
                    found.append(f"{case.id}: {name}[{number}] {requirement}")
    return found


@pytest.mark.parametrize("case", EVERY[::12], ids=lambda case: case.id)
def test_more_of_what_only_counts_for_a_person_never_turns_met_to_not_met(case: Case) -> None:
    assert worse(case, COUNTING_FOR) == []


@pytest.mark.slow
def test_no_evidence_of_any_case_counts_against_a_person_unless_a_provision_says_so() -> None:
    assert [one for case in EVERY for one in worse(case, (*COUNTING_FOR, *COUNTING_EITHER_WAY))] == []


def test_no_finding_of_any_case_is_without_a_known_text() -> None:
    for case in EVERY:
        for finding in every(answer(case).tree):
            assert finding.citations, (case.id, finding.requirement)
            assert set(finding.citations) <= set(RULEBOOK.sources), case.id


_ASK = """
import json, sys
from cecs.cli.opened import all_cases
from cecs.eligibility.findings import record_of
from cecs.eligibility.on_filing import found_on
from cecs.law.load import load_rulebook
rulebook = load_rulebook("rulebooks/connecticut")
for case in all_cases(sys.argv[1:], rulebook):
    print(json.dumps(record_of(found_on(case.facts, case.sought, rulebook)[0])))
"""


def test_the_same_answer_to_the_byte_in_every_process() -> None:
    """Whatever order a process happens to keep its sets in."""
    pages = [str(CASES / name) for name in ("permits.yaml", "standing.yaml", "cross-endorsement.yaml")]
    said = [
        subprocess.run(
            [sys.executable, "-c", _ASK, *pages],
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}, check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    here = "".join(json.dumps(record_of(answer(case))) + "\n" for case in all_cases(pages, RULEBOOK))
    assert said[0] == said[1] == here.encode()


def continued(held: Held, filed: date) -> Found:
    law = RULEBOOK.on(filed)
    facts = replace(EVERY[0].facts, certificates=(held,))
    return find(facts, Sought(kind="continue", filed_on=filed, certificate="professional", channel="online"), law)


PROFESSIONAL = Held(
    state="CT", type="professional", endorsements=("029",), issued_on=date(2019, 7, 1), effective_on=date(2019, 7, 1),
    status="active",
)  # fmt: skip


@pytest.mark.parametrize(
    ("ends", "filed", "until"),
    [
        (
            date(2028, 2, 29),
            date(2028, 1, 10),
            date(2038, 3, 1),
        ),  # the last day of February: ten years on it is the 28th
        (date(2027, 2, 28), date(2027, 1, 10), date(2037, 3, 1)),
        (date(2027, 6, 30), date(2027, 6, 30), date(2037, 7, 1)),  # on the very last day
        (date(2027, 6, 30), date(2027, 1, 1), date(2037, 7, 1)),
    ],
)
def test_terms_over_the_end_of_february_and_of_june(ends: date, filed: date, until: date) -> None:
    found = continued(replace(PROFESSIONAL, expires_on=ends), filed)
    assert found.would_be is not None
    assert (found.would_be.since - ends).days == 1
    assert found.would_be.until == until


def test_somebody_born_on_29_february_comes_of_age_on_the_first_of_march() -> None:
    facts = replace(EVERY[0].facts, born_on=date(2008, 2, 29))
    sought = EVERY[0].sought
    assert situation_of(facts, sought, date(2026, 2, 28)).age == 17
    assert situation_of(facts, sought, date(2026, 3, 1)).age == 18


def test_the_day_after_30_june_is_under_the_new_law() -> None:
    """The levels changed on 1 July 2025: the last day of June still has the old ones."""
    assert "advance-to-provisional" in {one.id for one in RULEBOOK.on(date(2025, 6, 30)).offers}
    assert "advance-to-provisional" not in {one.id for one in RULEBOOK.on(date(2025, 7, 1)).offers}
