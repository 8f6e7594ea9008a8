"""A refusal says what the person could have today: what the offer itself names, and everything else that is open."""

import time
from pathlib import Path

import pytest

from cecs.cli.opened import all_cases
from cecs.eligibility.find import find
from cecs.eligibility.findings import Conclusion, Found
from cecs.law.rulebook import Rulebook
from tests.eligibility.conftest import CASES, answered

HELD = {"state": "CT", "type": "provisional", "endorsements": ["029"], "issued": "2018-07-01",
        "effective": "2018-07-01", "expires": "2028-06-30", "status": "active"}  # fmt: skip


def open_to(found: Found) -> set[tuple[str, str]]:
    return {(one.kind, one.type) for one in found.alternatives}


def continuing(rulebook: Rulebook, *held: dict[str, object], kind: str = "continue") -> Found:
    request = {"kind": kind, "certificate": "professional"}
    return answered({"filed": "2028-03-01", "request": request, "educator": {"certificates": [*held]}}, rulebook)


def test_what_is_open_today_is_offered_though_the_offer_does_not_name_it(connecticut: Rulebook) -> None:
    """Of a coach who asks for a permit as an educator's."""
    (case,) = (
        one for one in all_cases([str(CASES / "standing.yaml")], connecticut) if one.id == "reinstated-not-lapsed"
    )
    found = find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
    assert found.conclusion is Conclusion.REFUSE
    assert ("renew", "provisional") in open_to(found)


def test_nobody_is_offered_a_second_one_of_what_was_never_first(connecticut: Rulebook) -> None:
    for case in all_cases([str(CASES / "permits.yaml")], connecticut):
        found = find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
        types = {one.type for one in case.facts.certificates}
        assert {one.type for one in found.alternatives if one.kind == "renew"} <= types


def test_nobody_is_offered_a_first_certificate_beside_one_as_high(connecticut: Rulebook) -> None:
    found = continuing(connecticut, HELD)
    assert found.conclusion is Conclusion.REFUSE
    assert ("first-certificate", "initial") not in open_to(found)


def test_what_is_asked_for_is_not_offered_again_and_nothing_twice(connecticut: Rulebook) -> None:
    for case in all_cases([str(CASES)], connecticut)[::7]:
        found = find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
        kinds = [(one.kind, one.type) for one in found.alternatives]
        assert len(set(kinds)) == len(kinds), case.id
        assert found.conclusion is not Conclusion.GRANT or not kinds, case.id


def test_everything_offered_would_be_granted_if_it_were_asked_for(connecticut: Rulebook) -> None:
    for found in (continuing(connecticut, HELD), continuing(connecticut, {**HELD, "type": "initial"})):
        assert all(one.conclusion is Conclusion.GRANT for one in found.alternatives)


def test_a_bar_bars_everything(connecticut: Rulebook) -> None:
    barred = {
        "certificates": [HELD],
        "conduct": {"actions": [{"kind": "revocation", "state": "CT", "date": "2027-01-01"}]},
    }
    found = answered(
        {"filed": "2028-03-01", "request": {"kind": "continue", "certificate": "professional"}, "educator": barred},
        connecticut,
    )
    assert (found.conclusion, open_to(found)) == (Conclusion.REFUSE, set())


@pytest.mark.parametrize("page", ["permits.yaml", "standing.yaml"])
def test_no_refusal_is_slow(connecticut: Rulebook, page: str) -> None:
    """Every offer is looked at once at most, and left at the first thing that is lacking."""
    cases = all_cases([str(Path(CASES) / page)], connecticut)
    for case in cases:
        find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
    begun = time.process_time()
    for case in cases:
        find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
    assert (time.process_time() - begun) / len(cases) < 0.05
