"""The loader refuses what it does not know, with file, line and the nearest right word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cecs.law.load import load_rulebook
from cecs.law.reading import Refused
from tests.law.tiny import PAGES

REQUIREMENT = PAGES["requirements.yaml"]
OFFERS = PAGES["offers.yaml"]

# Each: the page, what is changed in it, into what, and what the refusal must say.
SPOILS = [
    ("requirements", "kind: age", "kind: agee", "Did you mean 'age'"),
    ("requirements", 'title: {en: "Tested", es: "Examinado"}', 'title: {en: "Tested"}', "'es' is missing"),
    ("requirements", "cites: [act-2]", "cites: [act-3]", "'act-3' is no source"),
    ("requirements", "total: credits.hours", "total: credit.hours", "'credit' is no list. Did you mean 'credits'"),
    ("requirements", "total: credits.hours", "total: credits.hour", "Did you mean 'hours'"),
    ("requirements", "total: credits.hours", "years: credits", "no first and last day to count years from"),
    ("requirements", "which: {area: $area}", "which: {areas: $area}", "'areas' is not known here. Did you mean 'area'"),
    ("requirements", "at least: {figure: hours}", "at last: {figure: hours}", "Did you mean 'at least'"),
    ("requirements", "{figure: hours}", "{figure: hour}", "Did you mean 'hours'"),
    ("requirements", "unit: semester-hours", "unit: hours", "'hours' is not known"),
    ("requirements", "passes: $test", "passes: $tset", "parameter \\$tset is not given"),
    ("requirements", "among: [quiz, quiz_two]", "among: [quizz]", "Did you mean 'quiz'"),
    ("requirements", "field: age, at least: 21", "field: ages, at least: 21", "Did you mean 'age'"),
    ("requirements", "field: age, at least: 21", "field: age, on or before: 2020-01-01", "cannot be asked of a number"),
    ("requirements", "field: age, at least: 21", "field: age", "says nothing of age"),
    ("requirements", "until: 2005-01-01", "until: 2006-01-01", "overlaps the entry before it"),
    ("requirements", "until: 2005-01-01", "until: 2004-01-01", "leaves a gap"),
    ("requirements", "since: 2005-01-01, cites", "since: null, cites", "only the first entry"),
    ("requirements", "value: 20", "valeu: 20", "Did you mean 'value'"),
    ("requirements", "asks: {field: age, at least: 21}", "asks: {}", "no form of asking"),
    ("requirements", "asks: {field: age, at least: 21}", "asks: {all: []}", "nothing is listed"),
    ("requirements", 'title: {en: "Hours of {area}"', 'title: {en: "Hours of {aera}"', "{aera} is no parameter"),
    ("requirements", "requirement: tested", "requirement: hours", "written twice"),
    ("requirements", "- requirement: tested", "- requiremnt: tested", "Did you mean 'requirement'"),
    ("subjects", "area: sums", "area: summs", "Did you mean 'sums'"),
    ("subjects", "use: hours, area: sums", "use: hours", "the parameter 'area' is missing"),
    ("subjects", "use: hours, area: sums", "use: hours, area: sums, arena: sums", "'arena' is no parameter"),
    ("subjects", "use: hours", "use: hour", "Did you mean 'hours'"),
    (
        "subjects",
        "[{use: hours, area: sums}]",
        "[{use: hours, area: sums}, {use: hours, area: letters}]",
        "stands here twice",
    ),
    ("subjects", 'endorsement: "001"', "endorsement: 001", "needs quotes"),
    ("offers", "certificate: first}", "certificate: frist}", "Did you mean 'first'"),
    ("offers", "kind: continue", "kind: contnue", "Did you mean 'continue'"),
    ("offers", "each endorsement: first", "each endorsement: frist", "no endorsement says"),
    ("offers", "whole: first", "whole: frist", "Did you mean 'first'"),
    ("offers", "instead: [begin]", "instead: [begun]", "'begun' is no offer"),
    ("offers", "until: term}", "until: trem}", "Did you mean 'term'"),
    ("offers", "of: holding.expires", "of: holding.expiry", "Did you mean 'holding.expires'"),
    ("offers", "plus: 1 day", "plus: a day", 'a time such as "6 months"'),
    ("tests", "mark: Middle", "mark: Mid", "Did you mean 'Middle'"),
    ("tests", "replaced_by: quiz_two", "replaced_by: quiz_too", "Did you mean 'quiz_two'"),
    ("certificates", "years: 2", "yeras: 2", "Did you mean 'years'"),
    ("certificates", "years: 2, ", "", "expected `years` or `months`"),
    ("fees", "cents: 3000", "cents: 30.00", "expected a whole number"),
    ("office", "Dear {name}", "Dear {nmae}", "{nmae} is not among the letter's placeholders"),
    ("office", "effect: agreeing", "effect: agreed", "Did you mean 'agreeing'"),
    ("jurisdiction", "example: T0042", "example: X0042", "does not fit its own pattern"),
    ("jurisdiction", "pattern: 'T[0-9]{4}'", "pattern: 'T['", "is no pattern"),
    ("jurisdiction", "currency: EUR", "curency: EUR", "Did you mean 'currency'"),
]


@pytest.mark.parametrize(("page", "old", "new", "says"), SPOILS, ids=[f"{one[0]}: {one[2]}"[:60] for one in SPOILS])
def test_a_mistake_is_named_where_it_stands(
    spoiled: Callable[..., Path], page: str, old: str, new: str, says: str
) -> None:
    text = PAGES[f"{page}.yaml"]
    assert old in text, "the test must spoil something"
    with pytest.raises(Refused, match=says) as refused:
        load_rulebook(spoiled(**{page: text.replace(old, new, 1)}))
    assert refused.value.file == f"{page}.yaml"
    assert refused.value.line > 1


def test_a_requirement_cannot_rest_on_itself(spoiled: Callable[..., Path]) -> None:
    ring = """
- requirement: round
  kind: age
  title: {en: "Round", es: "Redondo"}
  provisions: [{since: null, cites: [act-1], asks: {use: round}}]
"""
    offers = OFFERS.replace("- {use: tested}", "- {use: round}", 1)
    with pytest.raises(Refused, match="uses itself"):
        load_rulebook(spoiled(ring=ring, offers=offers))


def test_two_jurisdictions_are_one_too_many(spoiled: Callable[..., Path]) -> None:
    with pytest.raises(Refused, match="exactly one"):
        load_rulebook(spoiled(other=PAGES["jurisdiction.yaml"].replace("XX-TY", "XX-OT")))


def test_a_word_stands_once_in_its_list(spoiled: Callable[..., Path]) -> None:
    again = '- words: credit areas\n  says: {sums: {en: "sums", es: "cuentas"}}\n'
    with pytest.raises(Refused, match="stands twice"):
        load_rulebook(spoiled(again=again))


def test_a_gap_may_be_spoken_of(spoiled: Callable[..., Path]) -> None:
    text = REQUIREMENT.replace("until: 2005-01-01", "until: 2004-01-01").replace(
        "- {since: 2005-01-01", "- {since: 2004-01-01, cites: [act-1], asks: nothing}\n    - {since: 2005-01-01"
    )
    assert load_rulebook(spoiled(requirements=text)).offers["begin"]
