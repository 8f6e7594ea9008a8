"""The worked cases at hand: each answered, found again by what it touches, worked out once."""

from pathlib import Path

import pytest

from cecs.eligibility import casebook as room
from cecs.eligibility.casebook import Casebook, casebook
from cecs.law.rulebook import Rulebook
from cecs.law.shelf import rulebook

CASES = """
- id: just-under
  title: A point under
  filed: 2024-06-20
  request: {kind: first-certificate, certificate: initial, endorsements: ["030"], applicant: educator}
  educator: {born: 2001-03-14, assessments: [{test: praxis_5236, taken: 2024-02-10, score: 153}]}
- id: a-copy
  filed: 2020-01-02
  request: {kind: duplicate, applicant: educator}
  educator: {born: 2001-03-14}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two cases, and a place of one's own to keep what was worked out."""
    monkeypatch.setenv("CECS_RULEBOOK_CACHE", str(tmp_path / "kept"))
    monkeypatch.setattr(room, "_OPEN", {})
    page = tmp_path / "cases" / "some.yaml"
    page.parent.mkdir()
    page.write_text(CASES)
    return page.parent


@pytest.fixture
def book(folder: Path) -> Casebook:
    return casebook(folder, rulebook())


def test_a_case_knows_what_it_is_about_and_its_answer(book: Casebook) -> None:
    one = book.cases["just-under"]
    assert (one.endorsements, one.tests, one.certificate) == (("030",), {"praxis_5236"}, "initial")
    assert (one.offer, one.conclusion) == ("first-initial", "incomplete")
    assert one.written["educator"]["assessments"][0]["score"] == 153


def test_cases_are_found_by_what_they_touch_the_oldest_first(book: Casebook) -> None:
    assert [one.id for one in book.about(lambda _case: True)] == ["a-copy", "just-under"]
    assert [one.id for one in book.about(lambda case: "030" in case.endorsements)] == ["just-under"]


def test_it_is_worked_out_once(folder: Path, book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    assert casebook(folder, rulebook()) is book
    room._OPEN.clear()
    monkeypatch.setattr(room, "_worked", lambda *_named: pytest.fail("worked out again"))
    assert casebook(folder, rulebook()) == book


def test_a_case_written_anew_is_read_anew(folder: Path, book: Casebook) -> None:
    (folder / "more.yaml").write_text(CASES.replace("just-under", "another").replace("a-copy", "a-second-copy"))
    assert len(casebook(folder, rulebook()).cases) == 4


def test_a_file_that_is_not_understood_is_left_out(folder: Path) -> None:
    (folder / "wrong.yaml").write_text("- id: Wrong Name\n  filed: yesterday\n")
    assert set(casebook(folder, rulebook()).cases) == {"just-under", "a-copy"}


def test_where_nothing_can_be_kept_it_still_answers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("CECS_RULEBOOK_CACHE", str(blocked / "kept"))
    assert len(casebook(folder, rulebook()).cases) == 2


def test_a_folder_without_cases_is_an_empty_book(tmp_path: Path, folder: Path) -> None:
    found: Rulebook = rulebook()
    assert casebook(tmp_path / "none", found).cases == {}
