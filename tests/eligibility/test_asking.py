"""Each form of asking: met, not met, not shown, and left to a person."""

from datetime import date
from typing import Any

import pytest

from cecs.eligibility.findings import Answer
from tests.eligibility.conftest import Asking

MET, NOT_MET, NOT_SHOWN, REVIEW = Answer.MET, Answer.NOT_MET, Answer.NOT_SHOWN, Answer.NEEDS_REVIEW
HOURS = "{total: credits.hours, which: {area: sums}, at least: 10, unit: semester-hours}"


@pytest.mark.parametrize(
    ("hours", "answer", "short"),
    [
        ({"sums": 9}, NOT_MET, "1 semester-hours"),
        ({"sums": 10}, MET, ""),
        ({"sums": 11}, MET, ""),
        ({"letters": 50}, NOT_SHOWN, "10 semester-hours"),
        ({}, NOT_SHOWN, "10 semester-hours"),
    ],
)
def test_a_total_says_how_far_it_falls_short(
    asking: Asking, hours: dict[str, float], answer: Answer, short: str
) -> None:
    found = asking(HOURS, {"credits": hours})
    assert (found.answer, found.short_by) == (answer, short)


@pytest.mark.parametrize(
    ("word", "hours", "answer"),
    [
        ("more than", 10, NOT_MET), ("more than", 10.5, MET),
        ("at most", 10, MET), ("at most", 10.5, NOT_MET),
        ("less than", 10, NOT_MET), ("less than", 9.5, MET),
    ],
)  # fmt: skip
def test_every_comparison_of_figures(asking: Asking, word: str, hours: float, answer: Answer) -> None:
    assert asking(HOURS.replace("at least", word), {"credits": {"sums": hours}}).answer is answer


def test_less_than_holds_of_nothing(asking: Asking) -> None:
    assert asking(HOURS.replace("at least", "less than"), {}).answer is MET


SPAN = "{exists: degrees, which: {level: bachelor}, having: {conferred: {WORD: 2020-06-15}}}"


@pytest.mark.parametrize(
    ("word", "before", "on", "after"),
    [
        ("on or before", MET, MET, NOT_MET),
        ("before", MET, NOT_MET, NOT_MET),
        ("on or after", NOT_MET, MET, MET),
        ("after", NOT_MET, NOT_MET, MET),
    ],
)
def test_every_comparison_of_days(asking: Asking, word: str, before: Answer, on: Answer, after: Answer) -> None:
    for day, answer in (("2020-06-14", before), ("2020-06-15", on), ("2020-06-16", after)):
        degree = {"level": "bachelor", "conferred": day, "evidence": "E-1"}
        found = asking(SPAN.replace("WORD", word), {"degrees": [degree]})
        assert (found.answer, found.evidence) == (answer, ("E-1",))


def test_a_fact_that_is_not_known_shows_nothing(asking: Asking) -> None:
    asks = SPAN.replace("WORD", "before")
    assert asking(asks, {"degrees": [{"level": "bachelor"}]}).answer is NOT_SHOWN
    assert asking(asks, {"degrees": [{"level": "master", "conferred": "2020-01-01"}]}).answer is NOT_SHOWN


def test_the_best_item_speaks(asking: Asking) -> None:
    degrees = [{"level": "bachelor", "conferred": "2021-01-01"}, {"level": "bachelor", "conferred": "2019-01-01"}]
    found = asking(SPAN.replace("WORD", "before"), {"degrees": degrees})
    assert (found.answer, found.evidence) == (MET, ("degrees[1]",))


def test_none_holds_of_an_empty_list(asking: Asking) -> None:
    asks = "{none: certificates, which: {state: TY, type: first}}"
    assert asking(asks, {}).answer is MET
    assert asking(asks, {"certificates": [{"state": "TY", "type": "first"}]}).answer is NOT_MET
    assert asking(asks, {"certificates": [{"state": "TY"}]}).answer is MET, "what is not known stands against nobody"


@pytest.mark.parametrize(
    ("asks", "answer"),
    [
        ("{preparation: {endorsements: {includes: '001'}}}", MET),
        ("{preparation: {endorsements: {includes: '002'}}}", NOT_SHOWN),
        ("{preparation: {endorsements: {includes any of: ['002', '001']}}}", MET),
        ("{preparation: {endorsements: {includes all of: ['002', '001']}}}", NOT_SHOWN),
        ("{preparation: {endorsements: {within: ['002', '001']}}}", MET),
        ("{preparation: {endorsements: '001'}}", MET),
        ("{preparation: {endorsements: ['001', '002']}}", MET),
        ("{preparation: {state: {is not: TY}}}", MET),
        ("{preparation: {state: {none of: [TY, XX]}}}", MET),
        ("{preparation: {state: [ZZ]}}", MET),
        ("{preparation: {recommended: {known: false}}}", MET),
        ("{preparation: {recommended: {known: true}}}", NOT_SHOWN),
        ("{preparation: {recommended: true}}", NOT_SHOWN),
        ("{preparation: {recommended: {not known as: [false]}}}", MET),
        ("{preparation: {route: {not known as: [program]}}}", NOT_SHOWN),
    ],
)
def test_conditions_on_words(asking: Asking, asks: str, answer: Answer) -> None:
    which = asks.removeprefix("{preparation: ").removesuffix("}")
    person = {"preparation": [{"route": "program", "state": "ZZ", "endorsements": ["001"]}]}
    assert asking(f"{{exists: preparation, which: {which}}}", person).answer is answer


def test_days_may_be_moved(asking: Asking) -> None:
    asks = (
        "{exists: degrees, which: {level: bachelor},"
        " having: {conferred: {on or after: {of: as-of day, minus: 10 years}}}}"
    )
    for day, answer in (("2014-02-28", NOT_MET), ("2014-03-01", MET), ("2014-03-02", MET)):
        assert asking(asks, {"degrees": [{"level": "bachelor", "conferred": day}]}).answer is answer


def test_a_field_may_be_compared_with_another_of_the_same_item(asking: Asking) -> None:
    asks = "{exists: certificates, which: {expires: {on or before: {of: own effective, plus: 2 years}}}}"
    short = {"effective": "2020-01-01", "expires": "2022-01-01"}
    long = {"effective": "2020-01-01", "expires": "2022-01-02"}
    assert asking(asks, {"certificates": [short]}).answer is MET
    assert asking(asks, {"certificates": [long]}).answer is NOT_SHOWN


def test_a_dated_figure_at_the_items_own_day(asking: Asking) -> None:
    values = ", mark: [{since: null, value: 5, cites: [act-1]}, {since: 2020-01-01, value: 8, cites: [practice-tests]}]"
    asks = "{exists: courses, which: {topic: safety}, having: {credits: {at least: {figure: mark, at: own completed}}}}"
    for day, figure, answer in (("2019-12-31", 5, MET), ("2020-01-01", 5, NOT_MET), ("2020-01-01", 8, MET)):
        course = {"topic": "safety", "credits": figure, "completed": day}
        assert asking(asks, {"courses": [course]}, values=values).answer is answer


def test_a_figure_nobody_found_goes_to_a_person(asking: Asking) -> None:
    values = ", mark: [{since: null, value: null, cites: [act-1]}]"
    asks = "{total: credits.hours, which: {area: sums}, at least: {figure: mark}, unit: semester-hours}"
    assert asking(asks, {"credits": {"sums": 99}}, values=values).answer is REVIEW


def test_what_a_figure_rests_on_is_cited(asking: Asking) -> None:
    values = ", mark: [{since: null, value: 5, cites: [practice-tests]}]"
    asks = "{total: credits.hours, which: {area: sums}, at least: {figure: mark}, unit: semester-hours}"
    assert asking(asks, {"credits": {"sums": 5}}, values=values).citations == ("act-1", "practice-tests")


QUIZ = "{passes: quiz}"


@pytest.mark.parametrize(
    ("taken", "score", "filed", "answer"),
    [
        ("2009-12-31", 50, "2012-01-01", MET),  # the mark of its own day
        ("2009-12-31", 49, "2012-01-01", NOT_MET),
        ("2010-01-01", 59, "2012-01-01", NOT_MET),
        ("2010-01-01", 60, "2012-01-01", MET),
        ("2014-12-31", 60, "2019-12-31", MET),  # the last day on which it counts
        ("2014-12-31", 60, "2020-01-01", NOT_MET),
        ("2015-01-01", 60, "2016-01-01", NOT_MET),  # it was not given any more
        ("2000-12-31", 60, "2005-01-01", NOT_MET),  # it was not given yet
    ],
)
def test_a_score_is_judged_by_the_mark_of_its_own_day(
    asking: Asking, taken: str, score: float, filed: str, answer: Answer
) -> None:
    person = {"assessments": [{"test": "quiz", "taken": taken, "score": score}]}
    assert asking(QUIZ, person, filed=date.fromisoformat(filed)).answer is answer


def test_a_score_short_of_its_mark_says_by_how_much(asking: Asking) -> None:
    person = {"assessments": [{"test": "quiz", "taken": "2012-01-01", "score": 57}]}
    assert asking(QUIZ, person, filed=date(2013, 1, 1)).short_by == "3 points"


def test_a_score_without_its_day_shows_nothing(asking: Asking) -> None:
    assert asking(QUIZ, {"assessments": [{"test": "quiz", "score": 99}]}).answer is NOT_SHOWN
    assert (
        asking(QUIZ, {"assessments": [{"test": "quiz", "taken": "2012-01-01"}]}, filed=date(2013, 1, 1)).answer
        is NOT_SHOWN
    )


def test_an_unknown_mark_goes_to_a_person(asking: Asking) -> None:
    assert asking("{passes: quiz_two}", {}).answer is NOT_SHOWN
    person = {"assessments": [{"test": "quiz_two", "taken": "2020-01-01", "score": 1}]}
    found = asking("{passes: quiz_two}", person)
    assert (found.answer, found.confidence) == (REVIEW, "unverified")


def test_levels_are_ranked(asking: Asking) -> None:
    for level, answer in (("Low", NOT_MET), ("middle", MET), ("High", MET), ("Highest", NOT_SHOWN)):
        person = {"assessments": [{"test": "spoken", "taken": "2020-01-01", "score": level}]}
        assert asking("{passes: spoken}", person).answer is answer


def test_only_the_official_report_may_count(asking: Asking) -> None:
    asks = "{passes: quiz, official: true}"
    for official, answer in ((True, MET), (False, NOT_SHOWN)):
        person = {"assessments": [{"test": "quiz", "taken": "2012-01-01", "score": 99, "official": official}]}
        assert asking(asks, person, filed=date(2013, 1, 1)).answer is answer


def test_parts_of_a_test_are_a_list_of_their_own(asking: Asking) -> None:
    asks = (
        "{sum: [{greatest: sections.score, which: {test: quiz, section: a}},"
        " {greatest: sections.score, which: {test: quiz, section: b}, counted up to: 3}], at least: 8, unit: points}"
    )
    sittings = [
        {"test": "quiz", "taken": "2012-01-01", "sections": {"a": 1, "b": 9}},
        {"test": "quiz", "taken": "2012-06-01", "sections": {"a": 5, "b": 1}},
    ]
    assert asking(asks, {"assessments": sittings}).answer is MET
    assert asking(asks, {"assessments": sittings[:1]}).answer is NOT_MET


def test_the_best_single_employer(asking: Asking) -> None:
    asks = "{total: experience.school_months, best single: employer_name, at least: 20, unit: school-months}"

    def months(*served: tuple[float, str]) -> dict[str, object]:
        return {"experience": [{"school_months": n, "employer_name": name} for n, name in served]}

    assert asking(asks, months((12, "A"), (12, "B"))).answer is NOT_MET
    assert asking(asks, months((12, "A"), (8, "A"), (1, "B"))).answer is MET
    unnamed = [{"school_months": 12}, {"school_months": 12}]
    assert asking(asks, {"experience": [{"school_months": 20}]}).answer is MET, "one statement is of one employer"
    assert asking(asks, {"experience": unnamed}).answer is NOT_MET, "two statements are not known to be of one"


@pytest.mark.parametrize(
    ("how", "needed", "answer"),
    [("count", 3, MET), ("count", 4, NOT_MET), ("distinct", 2, MET), ("distinct", 3, NOT_MET)],
)
def test_counting(asking: Asking, how: str, needed: float, answer: Answer) -> None:
    named = "experience" if how == "count" else "experience.employer_name"
    person = {"experience": [{"employer_name": name} for name in ("A", "B", "B")]}
    assert asking(f"{{{how}: {named}, at least: {needed}, unit: years}}", person).answer is answer


def test_the_least_and_greatest_day(asking: Asking) -> None:
    held = {"certificates": [{"issued": "2014-01-01"}, {"issued": "2018-01-01"}]}
    assert asking("{least: certificates.issued, before: 2016-07-01, unit: days}", held).answer is MET
    assert asking("{greatest: certificates.issued, before: 2016-07-01, unit: days}", held).answer is NOT_MET
    assert asking("{least: certificates.issued, before: 2016-07-01, unit: days}", {}).answer is NOT_SHOWN


@pytest.mark.parametrize(
    ("spans", "answer"),
    [
        ([("2014-01-01", "2016-12-31"), ("2017-01-01", "2030-01-01")], MET),
        ([("2014-01-01", "2016-12-31"), ("2017-01-02", "2030-01-01")], NOT_MET),  # one day between
        ([("2014-01-01", "2016-12-31"), ("2015-01-01", "2024-03-01")], MET),  # until the day itself
        ([("2014-01-01", "2024-02-29")], NOT_MET),  # lapsed the day before
        ([], NOT_SHOWN),
    ],
)
def test_spans_without_a_gap(asking: Asking, spans: list[tuple[str, str]], answer: Answer) -> None:
    held = {"certificates": [{"effective": since, "expires": through} for since, through in spans]}
    assert asking("{unbroken: certificates, from: effective, to: expires}", held).answer is answer


def test_all_any_and_so_many(asking: Asking) -> None:
    three = "[{field: request.form, is: A}, {field: request.channel, is: mail}, {field: request.signature, is: copy}]"
    two_of_three = {"form": "A", "channel": "mail", "signature": "original"}
    assert asking(f"{{all: {three}}}", **two_of_three).answer is NOT_MET
    assert asking(f"{{any: {three}}}", **two_of_three).answer is MET
    assert asking(f"{{at least n: {{n: 2, of: {three}}}}}", **two_of_three).answer is MET
    assert asking(f"{{at least n: {{n: 3, of: {three}}}}}", **two_of_three).answer is NOT_MET
    assert asking(f"{{any: {three}}}").answer is NOT_SHOWN


def test_doubt_speaks_only_where_nothing_certain_does(asking: Asking) -> None:
    judged = "{judgment: {en: 'Look', es: 'Mire'}}"
    held, lacking = "{field: request.form, is: A}", "{field: request.form, is: B}"
    assert asking(f"{{any: [{held}, {judged}]}}", form="A").answer is MET
    assert asking(f"{{any: [{lacking}, {judged}]}}", form="A").answer is REVIEW
    assert asking(f"{{all: [{held}, {judged}]}}", form="A").answer is REVIEW
    assert asking(f"{{all: [{lacking}, {judged}]}}", form="A").answer is NOT_MET


def test_a_way_that_is_not_asked_meets_nothing(asking: Asking) -> None:
    """What is silent on the day, or does not apply, lacks nothing in an `all` and is no way in an `any`."""
    past = """{use: gone}"""
    gone = """
- requirement: gone
  kind: age
  title: {en: "Gone", es: "Pasado"}
  provisions: [{since: null, until: 2010-01-01, cites: [act-1], asks: {field: age, at least: 0}}]
"""
    lacking = "{field: request.form, is: B}"
    assert asking(f"{{any: [{lacking}, {past}]}}", form="A", more=gone).answer is NOT_MET
    assert asking(f"{{at least n: {{n: 1, of: [{lacking}, {past}]}}}}", form="A", more=gone).answer is NOT_MET
    assert asking(f"{{all: [{past}]}}", more=gone).answer is MET
    assert asking(f"{{any: [{past}]}}", more=gone).answer is NOT_SHOWN


def test_one_node_for_each_word(asking: Asking) -> None:
    asks = (
        "{all: {each: area, among: [sums, letters],"
        " ask: {total: credits.hours, which: {area: $area}, more than: 0, unit: areas}}}"
    )
    assert asking(asks, {"credits": {"sums": 1, "letters": 1}}).answer is MET
    assert asking(asks, {"credits": {"sums": 1}}).answer is NOT_SHOWN, "nothing bears on the part that lacks"


def test_age_is_in_full_years(asking: Asking) -> None:
    for born, answer in (("2006-03-01", MET), ("2006-03-02", NOT_MET)):
        assert asking("{field: age, at least: 18}", {"born": born}).answer is answer
    assert asking("{field: age, at least: 18}", {}).answer is NOT_SHOWN


def test_the_holding_is_the_latest_that_fits(asking: Asking) -> None:
    held = {"certificates": [
        {"state": "TY", "type": "first", "expires": "2020-01-01"},
        {"state": "TY", "type": "second", "expires": "2024-01-01"},
        {"state": "ZZ", "type": "first", "expires": "2030-01-01"},
    ]}  # fmt: skip
    assert asking("{field: holding.type, is: second}", held).answer is MET
    assert asking("{field: holding.type, known: false}", {}).answer is MET


def test_the_law_may_say_that_nothing_is_asked(asking: Asking) -> None:
    found = asking("nothing")
    assert (found.answer, found.citations) == (Answer.NOT_APPLICABLE, ("act-1",))


YEARS = "{years: experience, which: {role: trade}, at least: 5, unit: years}"
IN_PARTS = [("2010-04-10", "2010-07-18"), ("2012-01-01", "2015-12-31")]
OVERLAPPING = [("2010-01-01", "2012-12-31"), ("2011-01-01", "2012-06-30"), ("2012-01-01", "2013-12-31")]
TWO_SORTS = "{years: experience, which: {role: trade}}, {years: experience, which: {role: apprentice}"


def _trade(*spans: tuple[str, str], role: str = "trade") -> list[dict[str, Any]]:
    return [{"from": since, "to": through, "role": role} for since, through in spans]


@pytest.mark.parametrize(
    ("spans", "answer", "short"),
    [
        ([("2015-01-01", "2019-12-30")], NOT_MET, "0.01 years"),
        ([("2015-01-01", "2019-12-31")], MET, ""),
        ([("2015-01-01", "2020-01-01")], MET, ""),
        ([("2012-02-29", "2017-02-27")], NOT_MET, "0.01 years"),
        ([("2012-02-29", "2017-02-28")], MET, ""),
        ([*IN_PARTS, ("2017-01-01", "2017-09-22")], MET, ""),
        ([*IN_PARTS, ("2017-01-01", "2017-09-21")], NOT_MET, "0.01 years"),
        ([*OVERLAPPING], NOT_MET, "1 years"),
        ([("2023-03-01", "2030-01-01")], NOT_MET, "4 years"),
        ([], NOT_SHOWN, "5 years"),
    ],
)  # fmt: skip
def test_years_are_counted_from_days(asking: Asking, spans: list[tuple[str, str]], answer: Answer, short: str) -> None:
    found = asking(YEARS, {"experience": _trade(*spans)}, filed=date(2024, 2, 28))
    assert (found.answer, found.short_by) == (answer, short)


def test_a_stretch_without_its_last_day_is_not_counted(asking: Asking) -> None:
    found = asking(YEARS, {"experience": [{"from": "2001-01-01", "role": "trade"}]})
    assert (found.answer, found.evidence) == (NOT_SHOWN, ())


@pytest.mark.parametrize(("through", "answer"), [("2012-12-30", NOT_MET), ("2012-12-31", MET), ("2013-01-01", MET)])
def test_years_of_one_sort_count_up_to_a_cap(asking: Asking, through: str, answer: Answer) -> None:
    asks = f"{{sum: [{TWO_SORTS}, counted up to: 2}}], at least: 5, unit: years}}"
    learnt = _trade(("2004-01-01", "2009-12-31"), role="apprentice")
    worked = _trade(("2010-01-01", through))
    assert asking(asks, {"experience": learnt + worked}).answer is answer


def test_no_stretch_at_all_adds_nothing_to_a_sum(asking: Asking) -> None:
    asks = f"{{sum: [{TWO_SORTS}}}], at least: 5, unit: years}}"
    assert asking(asks, {"experience": _trade(("2010-01-01", "2014-12-31"))}).answer is MET
    assert asking(asks, {}).answer is NOT_SHOWN


def test_years_against_a_figure_nobody_found(asking: Asking) -> None:
    values = ", most: [{since: null, value: null, cites: [act-1]}]"
    asks = "{years: experience, which: {role: trade}, at least: {figure: most}, unit: years}"
    assert asking(asks, {"experience": _trade(("2010-01-01", "2014-12-31"))}, values=values).answer is REVIEW


@pytest.mark.parametrize(("score", "at", "above"), [(59, NOT_MET, NOT_MET), (60, MET, NOT_MET), (61, MET, MET)])
def test_a_score_above_the_mark_is_more_than_at_it(asking: Asking, score: int, at: Answer, above: Answer) -> None:
    person = {"assessments": [{"test": "quiz", "taken": "2012-01-01", "score": score}]}
    day = date(2016, 1, 1)
    assert asking("{passes: quiz}", person, filed=day).answer is at
    assert asking("{passes: quiz, above: true}", person, filed=day).answer is above


@pytest.mark.parametrize(("level", "above"), [("Low", NOT_MET), ("Middle", NOT_MET), ("High", MET)])
def test_a_level_above_the_mark(asking: Asking, level: str, above: Answer) -> None:
    person = {"assessments": [{"test": "spoken", "taken": "2012-01-01", "score": level}]}
    assert asking("{passes: spoken, above: true}", person).answer is above


def test_above_a_mark_nobody_found(asking: Asking) -> None:
    person = {"assessments": [{"test": "quiz_two", "taken": "2016-01-01", "score": 99}]}
    assert asking("{passes: quiz_two, above: true}", person).answer is REVIEW
