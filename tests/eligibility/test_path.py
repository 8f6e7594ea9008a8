"""The cheapest and the quickest way to a certificate or an endorsement: its steps, their order, time and texts."""

import time
from datetime import date
from typing import Any

import pytest

from cecs.cli.opened import all_cases
from cecs.eligibility.cases import read_case
from cecs.eligibility.path import Path, Way, path
from cecs.eligibility.path_words import path_json, told
from cecs.law.rulebook import Rulebook
from tests.eligibility.conftest import CASES

GRADUATE = {
    "born": "1990-01-01",
    "degrees": [
        {"level": "bachelor", "field": "mathematics", "accreditation": "regional", "conferred": "2012-05-05"}
    ],
}  # fmt: skip
PROFESSIONAL = {
    "certificates": [
        {"state": "CT", "type": "professional", "endorsements": ["029"], "issued": "2019-07-01",
         "effective": "2019-07-01", "expires": "2029-06-30", "status": "active"}
    ]
}  # fmt: skip


def planned(rulebook: Rulebook, educator: dict[str, Any], day: str = "2026-02-10", **request: Any) -> Path:
    case = read_case(
        {"id": "a-case", "filed": day, "request": {"kind": "advice", **request}, "educator": educator},
        rulebook.declared,
    )
    return path(case.facts, case.sought, rulebook.on(case.sought.filed_on))


def kinds(way: Way | None) -> list[str]:
    assert way is not None
    return [step.finding.kind for stage in way.stages for step in stage.steps]


def test_a_graduate_is_told_what_to_do_in_the_order_of_doing_it(connecticut: Rulebook) -> None:
    way = planned(connecticut, GRADUATE, endorsements=["029"]).cheapest
    assert way is not None
    assert [(stage.offer, stage.type) for stage in way.stages] == [("first-initial", "initial")]
    assert kinds(way)[:2] == ["preparation", "credits"]
    assert {"recommendation", "assessment", "background", "course"} <= set(kinds(way))
    assert (way.total("tests"), way.fee_cents) == (1, 20000)
    assert way.months >= 12


def test_every_step_and_every_fee_names_its_text(connecticut: Rulebook) -> None:
    found = planned(connecticut, GRADUATE, endorsements=["029"])
    for way in (found.cheapest, found.quickest):
        assert way is not None
        for stage in way.stages:
            assert all(step.finding.citations for step in stage.steps)
            assert {cite for step in stage.steps for cite in step.finding.citations} <= set(stage.citations)
            assert all(line.citations for line in stage.fee.lines)


def test_a_certificate_that_asks_for_another_first_is_reached_by_both(connecticut: Rulebook) -> None:
    way = planned(connecticut, GRADUATE, endorsements=["029"], certificate="professional").quickest
    assert way is not None
    assert [stage.type for stage in way.stages] == ["initial", "professional"]
    assert way.total("school_months") == 50
    assert way.fee_cents == 20000 + 37500
    assert [step.finding.kind for step in way.stages[1].steps] == ["degree", "experience", "induction"]


def test_what_was_done_for_the_first_is_not_asked_again_for_the_second(connecticut: Rulebook) -> None:
    way = planned(connecticut, GRADUATE, endorsements=["029"], certificate="professional").cheapest
    steps = [step.finding.requirement for stage in (way.stages if way else ()) for step in stage.steps]
    assert len(set(steps)) == len(steps)


def test_a_holder_adds_an_endorsement_by_a_test(connecticut: Rulebook) -> None:
    way = planned(connecticut, PROFESSIONAL, endorsements=["015"]).cheapest
    assert way is not None
    assert [stage.offer for stage in way.stages] == ["add-endorsement"]
    assert (kinds(way), way.fee_cents, way.total("tests")) == (["assessment"], 10000, 1)


def test_who_lacks_nothing_has_only_to_ask(connecticut: Rulebook) -> None:
    (case,) = (
        one
        for one in all_cases([str(CASES / "official" / "certificates")], connecticut)
        if one.id == "first-initial-in-state-graduate"
    )
    found = path(case.facts, case.sought, connecticut.on(case.sought.filed_on))
    assert kinds(found.cheapest) == []
    assert found.cheapest is not None
    assert found.cheapest.months == 0


def test_a_bar_is_named_and_no_way_is_drawn(connecticut: Rulebook) -> None:
    barred = {**GRADUATE, "conduct": {"actions": [{"kind": "revocation", "state": "CT", "date": "2025-01-01"}]}}
    found = planned(connecticut, barred, endorsements=["029"])
    assert (found.cheapest, found.quickest, found.uncovered) == (None, None, False)
    assert any(one.citations for one in found.barred_by)


def test_what_the_rulebook_does_not_know_is_said(connecticut: Rulebook) -> None:
    found = planned(connecticut, GRADUATE, endorsements=["029"], certificate="permanent")
    assert found.uncovered
    assert told(found, connecticut.on(date(2026, 2, 10))).why == "This rulebook knows no way to it."


def test_what_only_time_mends_gets_its_first_day(connecticut: Rulebook) -> None:
    found = planned(connecticut, PROFESSIONAL, kind="continue", certificate="professional")
    assert found.cheapest is not None
    (step,) = (one for stage in found.cheapest.stages for one in stage.steps if one.finding.kind == "timing")
    assert step.not_before is None  # three years ahead: farther than a plan looks
    near = planned(connecticut, PROFESSIONAL, day="2028-10-10", kind="continue", certificate="professional").cheapest
    assert near is not None
    (step,) = (one for stage in near.stages for one in stage.steps if one.finding.kind == "timing")
    assert step.not_before == date(2028, 12, 30)


def test_the_same_way_by_both_measures_is_told_once(connecticut: Rulebook) -> None:
    law = connecticut.on(date(2026, 2, 10))
    words = told(planned(connecticut, PROFESSIONAL, endorsements=["015"]), law)
    assert [way.title for way in words.ways] == ["The cheapest way is also the quickest"]
    assert "$100.00 in fees; 1 tests" in words.ways[0].totals


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_told_in_every_language_of_the_rulebook(connecticut: Rulebook, language: str) -> None:
    law = connecticut.on(date(2026, 2, 10))
    found = planned(connecticut, GRADUATE, endorsements=["029"])
    words = told(found, law, language)
    assert all("{" not in text for way in words.ways for text in (way.totals, *(one.asks for one in way.stages)))
    as_json = path_json(found, law, language, case="one")
    first = as_json["cheapest"]["stages"][0]
    assert first["steps"][0]["text"].startswith("Approved preparation" if language == "en" else "Preparación")
    assert (as_json["case"], as_json["covered"], first["fee"]) == ("one", True, "200.00")


def test_the_same_question_has_the_same_answer_and_none_takes_long(connecticut: Rulebook) -> None:
    cases = all_cases([str(CASES)], connecticut)[::40]
    for case in cases:
        law = connecticut.on(max(case.sought.filed_on, connecticut.jurisdiction.speaks_from))
        begun = time.process_time()
        first = path(case.facts, case.sought, law)
        assert time.process_time() - begun < 2, case.id
        assert path(case.facts, case.sought, law) == first


def test_a_rulebook_without_planning_figures_counts_no_months(tiny: Rulebook) -> None:
    found = planned(tiny, {"certificates": []}, kind="renew")
    assert found.uncovered or found.cheapest is None or found.cheapest.months == 0
