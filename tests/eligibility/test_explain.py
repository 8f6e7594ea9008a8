"""Findings as sentences: each line titled, worded in the reader's language, telling the way taken."""

import pytest

from cecs.eligibility.answering import answer_json
from cecs.eligibility.cases import read_case
from cecs.eligibility.explain import Line, explained, show_day, why_words
from cecs.eligibility.find import find
from cecs.eligibility.findings import Found
from cecs.law.reading import read_file
from cecs.law.rulebook import Law, Rulebook
from tests.eligibility.conftest import CASES, answered, official


def told(name: str, rulebook: Rulebook) -> tuple[Found, Law]:
    case = official(name, rulebook)
    law = rulebook.on(case.sought.filed_on)
    return find(case.facts, case.sought, law), law


def every(lines: tuple[Line, ...]) -> list[Line]:
    return [one for line in lines for one in (line, *every(line.children))]


def test_what_is_missing_is_a_sentence_with_its_owner(connecticut: Rulebook) -> None:
    found, law = told("special-education-course-never-taken", connecticut)
    words = explained(found, law, "en")
    (line,) = words.missing
    assert words.conclusion_words == "Something is still owed."
    assert line.title == "Study of special education"
    assert line.says == "Nothing that counts has been shown; at least 36 clock hours needed. Short by 36 clock hours."
    assert line.short_by == "36 clock hours"
    assert line.owed_by_words == "you"
    assert line.citations[0][:2] == ("rcsa-10-145d-412", "R.C.S.A. § 10-145d-412")
    assert [(one.type, one.fee) for one in words.alternatives] == [("interim-initial", "$200.00")]


def test_the_same_in_spanish(connecticut: Rulebook) -> None:
    found, law = told("special-education-course-never-taken", connecticut)
    words = explained(found, law, "es")
    assert words.conclusion_words == "Todavía falta algo."
    assert words.missing[0].title == "Estudios de educación especial"
    assert "horas reloj" in words.missing[0].says
    assert words.missing[0].owed_by_words == "usted"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_line_of_every_published_case_is_worded(connecticut: Rulebook, language: str) -> None:
    for path in sorted((CASES / "official").rglob("*.yaml")):
        case = read_case(read_file(path), connecticut.declared)
        law = connecticut.on(case.sought.filed_on)
        for line in every(explained(find(case.facts, case.sought, law), law, language).lines):
            assert line.title, line.requirement
            assert line.title != line.requirement
            assert line.says, line.requirement
            assert "{" not in line.title + line.says, line
            assert line.citations, line.requirement


def test_of_a_way_that_is_met_the_others_are_not_told(connecticut: Rulebook) -> None:
    found, law = told("biology-first-certificate-everything-met", connecticut)
    lines = {line.requirement: line for line in explained(found, law).lines}
    assert [child.title for child in lines["preparation.030"].children] == ["A program or alternate route, completed"]
    assert [child.answer for child in lines["background"].children] == ["met"] * 4
    assert lines["subject-test.030"].children[0].says == "Biology: 162, taken February 10, 2024. 154 is enough."
    assert lines["subject-test.030"].endorsement == "030"


def test_why_a_person_must_look_is_said(connecticut: Rulebook) -> None:
    found, law = told("administrator-slla-1010-of-2008", connecticut)
    words = explained(found, law)
    assert words.conclusion == "review"
    (line,) = words.review
    assert any("case by case until the end of August 2014" in one.says for one in every((line,)))


def test_why_it_is_not_covered_is_said(connecticut: Rulebook) -> None:
    found, law = told("edtpa-under-mark-may-2023", connecticut)
    if found.covered:
        pytest.skip("this subject is encoded by now")
    assert why_words(found, law) == "The rulebook does not say yet what 023 Spanish asks."
    foreign = answered(
        {
            "filed": "2024-03-01",
            "request": {"kind": "first-certificate", "certificate": "initial", "endorsements": ["030"]},
            "educator": {"degrees": [{"level": "bachelor", "country": "FR"}]},
        },
        connecticut,
    )
    assert foreign.covered or "United States" in why_words(foreign, law)


def test_a_day_is_written_as_people_write_it(connecticut: Rulebook) -> None:
    _, law = told("duplicate-certificate", connecticut)
    assert show_day(law.day, law, "en") == "October 5, 2020"
    assert show_day(law.day, law, "es") == "5 de octubre de 2020"


def test_the_json_is_that_of_the_format(connecticut: Rulebook) -> None:
    found, law = told("continue-professional-in-the-window", connecticut)
    shown = answer_json(found, law, case="continue-professional-in-the-window")
    assert list(shown) == [
        "case",
        "covered",
        "rulebook",
        "as_of",
        "outcome",
        "certificate",
        "fee",
        "missing",
        "requirements",
        "alternatives",
        "citations",
    ]
    assert shown["certificate"] == {
        "type": "professional",
        "valid_from": "2026-07-01",
        "valid_through": "2036-06-30",
        "endorsements": ["029"],
    }
    assert shown["fee"] == {"currency": "USD", "total": "0.00", "due_at_filing": "0.00", "nonrefundable": "0.00"}
    assert shown["rulebook"] == {"jurisdiction": "US-CT", "version": connecticut.fingerprint}
    assert shown["requirements"]["status"] == "met"


def test_the_json_of_what_is_not_covered(connecticut: Rulebook) -> None:
    found, law = told("edtpa-under-mark-may-2023", connecticut)
    if found.covered:
        pytest.skip("this subject is encoded by now")
    shown = answer_json(found, law, case="x")
    assert (shown["outcome"], shown["covered"]) == (None, False)
    assert shown["why"]
