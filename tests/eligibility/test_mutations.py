"""Each threshold of the law, moved by one, is noticed by a worked case beside the law.

Values are moved in memory, and only the cases whose answer looked at one are asked again. What no case notices yet
stands in `not_noticed_yet.txt`: a list that only shrinks. The run writes what it found to `var/test/thresholds.txt`.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from cecs.cli.opened import all_cases
from cecs.eligibility.cases import Case
from cecs.law.load import read_rulebook
from cecs.law.rulebook import Rulebook
from tests.eligibility.conftest import CASES, CONNECTICUT, ROOT
from tests.eligibility.mutating import Threshold, holds, is_caught, looked_at, thresholds

NOT_YET = frozenset(
    line for line in (Path(__file__).parent / "not_noticed_yet.txt").read_text(encoding="utf-8").splitlines() if line
)
REPORT = ROOT / "var" / "test" / "thresholds.txt"
FEE = "fee initial from the beginning = 20000"


@pytest.fixture(scope="module")
def own() -> Rulebook:
    """A rulebook of this module's own: it is written to."""
    return read_rulebook(CONNECTICUT, "moved")


@pytest.fixture(scope="module")
def fees(own: Rulebook) -> Mapping[int, list[Case]]:
    return looked_at(all_cases([str(CASES / "fees.yaml")], own), own)


def of(own: Rulebook, name: str) -> Threshold:
    (one,) = (one for one in thresholds(own) if one.name == name)
    return one


def test_a_moved_fee_is_noticed_and_put_back(own: Rulebook, fees: Mapping[int, list[Case]]) -> None:
    fee = of(own, FEE)
    noticed = [is_caught(fee, value, fees, own) for value in fee.moved()]
    assert noticed == [True, True]
    assert own.fees["initial"].amounts.said[0].value == 20000
    assert all(holds(case, own) for case in all_cases([str(CASES / "fees.yaml")], own))


def test_what_no_case_looked_at_is_not_noticed(own: Rulebook) -> None:
    assert not is_caught(of(own, FEE), 1, {}, own)


def test_a_threshold_is_one_however_many_use_it(own: Rulebook) -> None:
    names = [one.name for one in thresholds(own)]
    assert len(set(names)) == len(names)
    hours = next(one for one in thresholds(own) if one.name.startswith("special-education-course: hours"))
    assert len(hours.places) >= 1


@pytest.mark.slow
def test_each_threshold_moved_by_one_is_noticed_by_a_case(own: Rulebook) -> None:
    cases = looked_at(all_cases([str(CASES)], own), own)
    unnoticed = [
        f"{one.name} {way}"
        for one in thresholds(own)
        for value, way in zip(one.moved(), ("less", "more"), strict=True)
        if not is_caught(one, value, cases, own)
    ]
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join([f"{len(thresholds(own))} thresholds", *unnoticed]) + "\n", encoding="utf-8")
    assert sorted(set(unnoticed) - NOT_YET) == []
