"""What the law asks, in words, before anybody's facts are looked at: complete, cited, in both languages."""

from datetime import date

import pytest

from cecs.eligibility.asks import AskedLine, asked_line, node_line
from cecs.law.asking import Requirement
from cecs.law.check import nodes_of, requirements_of
from cecs.law.rulebook import Law, Rulebook
from cecs.law.shelf import rulebook

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return rulebook()


@pytest.fixture(scope="module")
def law(book: Rulebook) -> Law:
    return book.on(TODAY)


def asked_for(law: Law, endorsement: str, way: str, name: str) -> Requirement:
    """One requirement of an endorsement."""
    return next(one for one in law.rulebook.endorsements[endorsement].asks[way] if one.id == f"{name}.{endorsement}")


def flat(line: AskedLine) -> list[AskedLine]:
    """A line and everything within it."""
    inner = (*line.children, *line.only_where, *line.waived_where)
    return [line, *(one for child in inner for one in flat(child))]


def test_every_requirement_is_told_in_every_language(book: Rulebook, law: Law) -> None:
    """No gap is left open, no placeholder unfilled, no line without words."""
    for requirement in requirements_of(book):
        for language in book.jurisdiction.languages:
            for line in flat(asked_line(requirement, law, language)):
                said = f"{line.title}{line.says}{''.join(line.conditions)}"
                assert line.title or line.says, requirement.id
                assert "{" not in said, (requirement.id, said)


def test_every_requirement_that_is_asked_names_its_text(book: Rulebook, law: Law) -> None:
    for requirement in requirements_of(book):
        line = asked_line(requirement, law, "en")
        assert line.silent or line.citations, requirement.id


def test_a_total_says_how_much_of_what(law: Law) -> None:
    line = asked_line(asked_for(law, "030", "first-initial", "special-education-course"), law, "en")
    assert line.says == "At least 36 clock hours."
    assert "topic: special education" in line.conditions
    assert line.says_enough
    assert line.is_long


def test_the_same_in_spanish(law: Law) -> None:
    line = asked_line(asked_for(law, "030", "first-initial", "special-education-course"), law, "es")
    assert "36 horas reloj" in line.says
    assert "tema: educación especial" in line.conditions


def test_a_test_names_its_mark_and_has_a_page(law: Law) -> None:
    line = asked_line(asked_for(law, "030", "first-initial", "subject-test"), law, "en")
    marks = {one.test: one.says for one in line.children}
    assert marks["praxis_5236"] == "Passing score: 154."
    assert not line.is_long


def test_a_mark_nobody_found_is_said_to_be_unknown(law: Law) -> None:
    line = asked_line(asked_for(law, "015", "first-initial", "subject-test"), law, "en")
    assert "no source gives" in next(one.says for one in line.children if one.test == "praxis_5039")


def test_a_waiver_and_a_guard_are_told(law: Law) -> None:
    line = asked_line(asked_for(law, "030", "first-initial", "recommendation"), law, "en")
    assert line.only_where
    assert "Twenty school months in one school system, instead of a program" in {one.title for one in line.waived_where}


def test_that_a_fact_must_be_known_is_no_guard(book: Rulebook, law: Law) -> None:
    filed = next(one for one in book.offers["first-initial"].checklist if getattr(one, "id", "") == "filed-by")
    assert isinstance(filed, Requirement)
    assert asked_line(filed, law, "en").only_where == ()


def test_before_it_was_law_it_is_silent(book: Rulebook) -> None:
    """What is not asked yet is told as such, with the day from which it is."""
    early = book.on(book.jurisdiction.speaks_from)
    silent = [line for one in requirements_of(book) if (line := asked_line(one, early, "en")).silent]
    assert silent
    assert all(one.says and any(said.since for said in one.through_time) for one in silent)


def test_a_figure_is_that_of_the_day(book: Rulebook) -> None:
    """The same requirement, on two days."""
    changed = [
        one
        for one in requirements_of(book)
        if asked_line(one, book.on(date(2014, 1, 1)), "en").says != asked_line(one, book.on(TODAY), "en").says
    ]
    assert changed


def test_a_day_worked_out_is_told_in_words(book: Rulebook, law: Law) -> None:
    said = " ".join(
        condition
        for one in requirements_of(book)
        for line in flat(asked_line(one, law, "en"))
        for condition in (*line.conditions, line.says)
    )
    assert "10 years before: the day of filing" in said
    assert "1 years" not in said.replace("11 years", "")


def test_every_kind_of_node_has_words(book: Rulebook, law: Law) -> None:
    told = set()
    for requirement in requirements_of(book):
        for node in nodes_of(requirement):
            line = node_line(node, law, "en")
            assert line.title or line.says, node
            told.add(type(node).__name__)
    assert {"Combined", "Measured", "Exists", "NoneOf", "Single", "Passes", "Judgment", "Unbroken"} <= told
