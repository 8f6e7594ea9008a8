"""Every row that was gathered of the law stands somewhere in the rulebook, or says why it does not."""

from collections import Counter
from pathlib import Path

import pytest

from cecs.law.load import load_rulebook
from cecs.law.reading import Refused
from cecs.law.rows import FILE, Row, read_rows, unmodelled
from cecs.law.rulebook import Rulebook
from tests.law.conftest import CONNECTICUT
from tests.law.tiny import write

ROWS = read_rows(CONNECTICUT)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_each_row_stands_in_a_provision_or_says_why_not(row: Row, connecticut: Rulebook) -> None:
    assert [why for _, why in unmodelled([row], connecticut)] == []


def test_every_kind_of_row_is_there_in_full_and_none_twice() -> None:
    kinds = Counter(row.kind for row in ROWS)
    assert kinds == {
        "certificates": 38, "endorsements": 90, "assessments": 62, "basic skills": 22, "fees": 20, "advancement": 18,
        "timing": 13, "cross-endorsement": 45, "reciprocity": 34, "conduct": 20, "grades": 6, "preparation": 8,
        "test rules": 10, "contradictions": 15, "shortage permits": 7,
    }  # fmt: skip
    assert len({str(row) for row in ROWS}) == len(ROWS)


def test_what_is_partly_modelled_says_what_is_missing(connecticut: Rulebook) -> None:
    for kind, coverage in connecticut.coverage.items():
        for code in (*coverage.partly, *coverage.not_at_all):
            assert coverage.missing(code), f"{kind} {code} says nothing of what is missing"
            assert len(coverage.missing(code)["en"].split()) > 3


def test_nothing_is_both_fully_and_partly_modelled(connecticut: Rulebook) -> None:
    for kind, coverage in connecticut.coverage.items():
        assert coverage.fully.isdisjoint(coverage.partly), kind
        assert coverage.fully.isdisjoint(coverage.not_at_all), kind


def listed(folder: Path, *lines: str) -> Path:
    (folder / FILE).write_text("\n".join(("rows,row,stands in,missing", *lines)) + "\n", encoding="utf-8")
    return folder


def test_a_row_may_stand_in_any_entry_and_in_one_value_of_many(tmp_path: Path) -> None:
    folder = write(tmp_path / "tiny")
    rulebook = load_rulebook(folder)
    rows = read_rows(
        listed(
            folder,
            "fees,first,fee:first source:act-1,",
            "fees,other,fee:otherwise,",
            "tests,quiz,assessment:quiz,",
            "people,nobody,,",
            'people,somebody,,"Binds the school, not the request."',
        )
    )
    assert [(str(row), why) for row, why in unmodelled(rows, rulebook)] == [
        ("fees: other", "no fee otherwise"),
        ("people: nobody", "stands nowhere, and no reason is given"),
    ]
    assert rows[4].missing == "Binds the school, not the request."


def test_a_state_is_found_among_the_values_of_a_requirement(connecticut: Rulebook) -> None:
    here = Row("reciprocity", "MA", ("requirement:recognized-certificate=MA",))
    nowhere = Row("reciprocity", "TX", ("requirement:recognized-certificate=TX",))
    assert list(unmodelled([here], connecticut)) == []
    assert [why for _, why in unmodelled([nowhere], connecticut)] == ["recognized-certificate does not name TX"]


def test_a_list_that_is_not_understood_names_its_line(tmp_path: Path) -> None:
    folder = listed(write(tmp_path / "tiny"), "fees,first")
    with pytest.raises(Refused, match=rf"{FILE}:2.*expected 4 cells, found 2"):
        read_rows(folder)
    (folder / FILE).write_text("kind,name\n", encoding="utf-8")
    with pytest.raises(Refused, match="the columns are rows, row, stands in, missing"):
        read_rows(folder)


def test_a_rulebook_without_a_list_has_no_rows(tmp_path: Path) -> None:
    assert read_rows(write(tmp_path / "tiny")) == ()
