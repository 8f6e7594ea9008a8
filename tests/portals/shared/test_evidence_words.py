"""What evidence says, in words: every kind, both languages, nothing left as a code where it has a name."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation

from cecs.law.rulebook import Law
from cecs.law.shelf import rulebook
from cecs.portals.shared.evidence_words import KINDS, SOURCES, kind_words, line_of, rows_of, source_words, value_words
from cecs.records.evidence.states import EvidenceKind, Source
from cecs.values import clock

DEGREE = {"level": "bachelor", "field": "biology", "institution": "Nutmeg State College", "conferred": "2026-05-15"}
SCORE = {"test": "praxis_5236", "taken": "2026-03-04", "score": 161, "official": True}
SERVICE = {
    "employer_name": "Hartford",
    "role": "teacher",
    "school_months": 50,
    "from": "2021-08-25",
    "to": "2026-06-15",
    "under": "initial",
    "endorsements": ["030"],
    "successful": False,
}


@pytest.fixture
def law() -> Law:
    return rulebook().on(clock.today())


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def rows(kind: str, says: dict[str, Any], law: Law, language: str = "en") -> dict[str, str]:
    with translation.override(language):
        return {row.label: row.value for row in rows_of(kind, says, law, language)}


def test_every_kind_and_source_has_a_name() -> None:
    """None is shown by its code."""
    assert set(KINDS) == set(EvidenceKind.values)
    assert set(SOURCES) == set(Source.values)
    assert kind_words("assessment") == "Test score"
    assert source_words("testing-company") == "Testing company"


def test_a_degree_is_told_label_by_label(law: Law) -> None:
    """Days as people read them."""
    assert rows("degree", DEGREE, law) == {
        "Degree": "Bachelor’s degree",
        "Major": "biology",
        "Institution": "Nutmeg State College",
        "Conferred on": "May 15, 2026",
    }


def test_a_score_names_its_test(law: Law) -> None:
    """By the rulebook's name, not by its code."""
    told = rows("assessment", SCORE, law)
    assert told["Test"] == "Biology"
    assert (told["Score"], told["Official report"]) == ("161", "Yes")


def test_credits_are_told_area_by_area(law: Law) -> None:
    """One hour is not two hours, and half hours stay halves."""
    told = rows("credits", {"biology": 40, "chemistry": 1, "physics": 4.5}, law)
    assert list(told.values()) == ["40 semester hours", "1 semester hour", "4.5 semester hours"]


def test_service_is_told_with_what_it_was_under(law: Law) -> None:
    """Certificate and endorsement by name; a no is said too."""
    told = rows("experience", SERVICE, law)
    assert told["Served under"] == "Initial educator certificate"
    assert told["Endorsements"] == "030 Biology"
    assert told["Successful"] == "No"


def test_sections_stand_beside_their_scores(law: Law) -> None:
    """As the report has them."""
    assert rows("assessment", {**SCORE, "sections": {"reading": 320}}, law)["Sections"] == "reading: 320"


def test_what_is_empty_is_left_out(law: Law) -> None:
    """No label without a value."""
    assert rows("degree", {"level": "bachelor", "field": "", "state": None}, law) == {"Degree": "Bachelor’s degree"}


def test_a_line_tells_what_matters_most(law: Law) -> None:
    """In one line, for lists."""
    assert line_of("assessment", SCORE, law, "en") == "Biology · Score 161 · March 4, 2026"
    assert line_of("conduct", {"background_check": "clear"}, law, "en") == "Criminal history check Clear"
    assert line_of("credits", {"biology": 40}, law, "en").endswith("40 semester hours")


def test_a_kind_without_a_telling_order_tells_everything(law: Law) -> None:
    """A license of another profession."""
    assert line_of("license", {"kind": "nurse", "state": "CT"}, law, "en") == "nurse · CT"


def test_it_is_told_in_spanish_too(law: Law) -> None:
    """Labels, values and the rulebook's own words."""
    told = rows("course", {"topic": "special-education", "clock_hours": 36, "completed": "2026-05-30"}, law, "es")
    assert "30 de mayo de 2026" in told.values()
    assert "educación especial" in told.values()
    assert not {"Topic", "Clock hours", "Completed on"} & set(told)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("recommended", True, "Yes"),
        ("score", 161.5, "161.5"),
        ("score", "Advanced High", "Advanced High"),
        ("route", "program", "Approved program"),
        ("anything", ["a", "b"], "a, b"),
        ("test", "no_such_test", "no_such_test"),
    ],
)
def test_single_values(law: Law, name: str, value: Any, words: str) -> None:
    """Each as a person reads it; what nobody named stays as it came."""
    assert value_words(name, value, law, "en") == words
