"""A1: all who are asked about one person give the same answer, else their times could not be compared."""

import json

import pytest

from bench.peers import by_hand, engines, zen
from bench.rows.person import the_case
from cecs.eligibility.find import find


def test_the_hand_written_answer_is_ours() -> None:
    case, law, told = the_case()
    found = find(case.facts, case.sought, law)
    assert found.conclusion
    assert by_hand.answer(told) == found.conclusion.value == "grant"


def test_the_hand_written_explanation_answers_every_requirement() -> None:
    _case, _law, told = the_case()
    tree = json.loads(by_hand.explanation(told))["tree"]
    assert {line["answer"] for line in tree} == {"met"}
    assert all(line["citations"] for line in tree)


@pytest.mark.parametrize(("months", "answer"), [(29, "incomplete"), (30, "grant"), (31, "grant")])
def test_the_hand_written_answer_counts_months(months: int, answer: str) -> None:
    _case, _law, told = the_case()
    told["educator"]["experience"][1]["school_months"] = months
    assert by_hand.answer(told) == answer


def test_a_peer_that_is_installed_answers_as_we_do() -> None:
    _case, _law, told = the_case()
    for job in (zen.prepared(told) | engines.prepared(told)).values():
        assert job is None or job()
