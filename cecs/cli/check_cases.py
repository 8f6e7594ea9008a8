"""`cecs check-cases`: every answer beside the published one."""

import argparse
import sys
from dataclasses import dataclass, field

from cecs.cli.opened import ALL_HOLD, MISMATCH, NOT_COVERED, all_cases, opened_rulebook
from cecs.eligibility.cases import Case
from cecs.eligibility.expected import Expected, differences
from cecs.eligibility.explain import why_words
from cecs.eligibility.on_filing import found_on
from cecs.law.rulebook import Rulebook

_EVERY = 25


@dataclass(slots=True)
class Tally:
    """How the cases came out."""

    passed: int = 0
    failed: int = 0
    not_covered: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """What the shell sees."""
        if self.failed:
            return MISMATCH
        return NOT_COVERED if self.not_covered else ALL_HOLD

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.not_covered} not covered"


def check_cases(asked: argparse.Namespace) -> int:
    """Answer every case in the folders and compare."""
    rulebook = opened_rulebook(asked)
    cases = all_cases(asked.folders, rulebook)
    tally = Tally()
    for number, case in enumerate(cases, 1):
        for line in checked(case, rulebook, tally):
            if not (asked.quiet and line.startswith("ok")):
                print(line)
        if sys.stderr.isatty() and (number % _EVERY == 0 or number == len(cases)):
            print(f"\r{number} of {len(cases)}", end="\n" if number == len(cases) else "", file=sys.stderr)
    print(tally)
    return tally.exit_code


def checked(case: Case, rulebook: Rulebook, tally: Tally) -> list[str]:
    """One case: that it holds, how it differs, or why it is not covered."""
    found, law = found_on(case.facts, case.sought, rulebook)
    if not found.covered:
        tally.not_covered += 1
        return [f"not covered  {case.id}: {why_words(found, law)}"]
    found_wrong = list(differences(case.expected or Expected(), found))
    if found_wrong:
        tally.failed += 1
        return [f"failed       {case.id}", *(f"    {one}" for one in found_wrong)]
    tally.passed += 1
    return [f"ok           {case.id}"]
