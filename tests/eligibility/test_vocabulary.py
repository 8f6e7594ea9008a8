"""The words of the law and the values of the facts fit each other, field by field."""

from dataclasses import fields
from datetime import date

from cecs.eligibility import facts
from cecs.eligibility.facts import Facts, Sought
from cecs.eligibility.situation import READERS, situation_of
from cecs.law.vocabulary import COMPARISONS, KNOWN, LIST_FIELDS, LISTS, SINGLES

SHAPES = {
    "degrees": facts.Degree,
    "credits": facts.Credit,
    "courses": facts.Course,
    "preparation": facts.Preparation,
    "assessments": facts.Assessment,
    "sections": facts.Section,
    "experience": facts.Experience,
    "certificates": facts.Held,
    "licenses": facts.License,
    "languages": facts.Language,
    "actions": facts.AdverseAction,
    "convictions": facts.Conviction,
    "paid": facts.Paid,
    "documents": facts.Paper,
}


WORKED_OUT = {"certificates": {"printed_expires_on"}}  # never written in a case: a law's overlay fills it


def test_every_list_and_field_stands_for_a_value() -> None:
    assert set(SHAPES) == set(LISTS) == set(LIST_FIELDS)
    for name, words in LISTS.items():
        known = {one.name for one in fields(SHAPES[name])} - WORKED_OUT.get(name, set())
        assert {word.field for word in words.values()} | {"evidence"} == known, name


def test_every_single_value_can_be_read() -> None:
    situation = situation_of(Facts(), Sought(kind="renew", filed_on=date(2024, 3, 1)), date(2024, 3, 1))
    for name in SINGLES:
        READERS[name](situation)


def test_every_list_of_words_that_a_field_names_is_there(connecticut: object) -> None:
    declared = connecticut.declared  # type: ignore[attr-defined]
    for words in (*LISTS.values(), SINGLES):
        for word in words.values():
            assert not word.among or word.among in KNOWN or word.among in declared


def test_each_sort_of_value_can_be_compared() -> None:
    for kinds in COMPARISONS.values():
        assert kinds <= {"text", "number", "day", "flag", "score", "texts"}
