"""What must hold of every answer: the same twice, never worse for more evidence, never without a text."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cecs.eligibility.answering import answer_json
from cecs.eligibility.facts import Assessment, Course, Credit, Degree, Experience, Facts, Preparation, Sought
from cecs.eligibility.find import find
from cecs.eligibility.findings import Answer, Conclusion, Finding, Found, found_from, record_of
from cecs.law.load import load_rulebook
from tests.eligibility.conftest import CONNECTICUT, official

RULEBOOK = load_rulebook(CONNECTICUT)
CODES = ("015", "026", "029", "030", "305", "165", "042", "092", "068")
DAYS = st.dates(min_value=date(1989, 7, 1), max_value=date(2031, 12, 31))
EARLIER = st.dates(min_value=date(1985, 1, 1), max_value=date(2031, 12, 31))
AREAS = sorted(RULEBOOK.declared["credit areas"])
TESTS = sorted(RULEBOOK.assessments)

degrees = st.builds(
    Degree,
    level=st.sampled_from(["bachelor", "master", "doctor"]),
    field=st.sampled_from(["biology", "english", "music"]),
    accreditation=st.sampled_from(["regional", None]),
    country=st.just("US"),
    conferred_on=EARLIER,
)
credits_ = st.builds(Credit, area=st.sampled_from(AREAS), hours=st.sampled_from([3.0, 9.0, 18.0, 30.0, 39.0, 45.0]))
courses = st.builds(
    Course,
    topic=st.sampled_from(["special-education", "us-history", "dyslexia", "comprehensive-reading"]),
    clock_hours=st.sampled_from([None, 12.0, 36.0, 45.0]),
    credits=st.sampled_from([None, 3.0]),
)
preparations = st.builds(
    Preparation,
    route=st.sampled_from(["program", "alternate-route"]),
    state=st.sampled_from(["CT", "NY"]),
    endorsements=st.sampled_from(CODES).map(lambda code: (code,)),
    completed_on=EARLIER,
    recommended=st.sampled_from([True, None]),
)
scores = st.builds(
    Assessment,
    test=st.sampled_from(TESTS),
    taken_on=EARLIER,
    score=st.integers(0, 300).map(float),
)
service = st.builds(
    Experience,
    since=EARLIER,
    through=EARLIER,
    school_months=st.sampled_from([5.0, 10.0, 20.0, 30.0, 50.0]),
    role=st.just("teacher"),
    endorsements=st.sampled_from(CODES).map(lambda code: (code,)),
    state=st.just("CT"),
    employer=st.just("public"),
    employer_name=st.just("Hartford"),
    under=st.just("initial"),
    successful=st.just(True),
    full_time=st.just(True),
)
people = st.builds(
    Facts,
    born_on=st.just(date(1960, 1, 1)),
    degrees=st.lists(degrees, max_size=2).map(tuple),
    credits=st.lists(credits_, max_size=8).map(tuple),
    courses=st.lists(courses, max_size=4).map(tuple),
    preparation=st.lists(preparations, max_size=2).map(tuple),
    assessments=st.lists(scores, max_size=6).map(tuple),
    experience=st.lists(service, max_size=2).map(tuple),
)
wishes = st.builds(
    Sought,
    kind=st.just("first-certificate"),
    filed_on=DAYS,
    certificate=st.just("initial"),
    endorsements=st.sampled_from(CODES).map(lambda code: (code,)),
    channel=st.just("online"),
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def answer(facts: Facts, sought: Sought) -> Found:
    return find(facts, sought, RULEBOOK.on(sought.filed_on))


def every(finding: Finding) -> list[Finding]:
    return [finding, *(one for child in finding.children for one in every(child))]


@QUICK
@given(people, wishes)
def test_the_same_facts_give_the_same_answer(facts: Facts, sought: Sought) -> None:
    law = RULEBOOK.on(sought.filed_on)
    first, second = answer(facts, sought), answer(facts, sought)
    assert record_of(first) == record_of(second)
    assert answer_json(first, law) == answer_json(second, law)


@QUICK
@given(people, wishes)
def test_an_answer_is_read_back_from_what_was_kept(facts: Facts, sought: Sought) -> None:
    found = answer(facts, sought)
    assert record_of(found_from(record_of(found))) == record_of(found)


@QUICK
@given(people, wishes)
def test_no_finding_without_a_text_and_each_known(facts: Facts, sought: Sought) -> None:
    found = answer(facts, sought)
    assert found.tree is not None
    for finding in every(found.tree):
        assert finding.citations, finding.requirement
        assert set(finding.citations) <= set(RULEBOOK.sources)


@QUICK
@given(people, wishes)
def test_a_grant_leaves_nothing_owed(facts: Facts, sought: Sought) -> None:
    found = answer(facts, sought)
    assert found.tree is not None
    lacking = [one for one in found.tree.children if one.answer.is_lacking]
    assert (found.conclusion is Conclusion.GRANT) == (found.certificate is not None)
    assert len(found.missing) == len(lacking)
    if found.conclusion is Conclusion.GRANT:
        assert not lacking


_RANK = {Answer.NOT_SHOWN: 0, Answer.NOT_MET: 0, Answer.NEEDS_REVIEW: 1}


@QUICK
@given(
    people,
    wishes,
    st.one_of(
        st.tuples(st.just("degrees"), degrees),
        st.tuples(st.just("courses"), courses),
        st.tuples(st.just("credits"), credits_),
        st.tuples(st.just("assessments"), scores),
        st.tuples(st.just("experience"), service),
    ),
)
def test_more_evidence_never_makes_it_worse(facts: Facts, sought: Sought, more: tuple[str, object]) -> None:
    """No provision of a first certificate counts a degree, course, credit, score or month against anyone."""
    name, item = more
    richer = replace(facts, **{name: (*getattr(facts, name), item)})
    before, after = answer(facts, sought), answer(richer, sought)
    assert before.tree is not None
    assert after.tree is not None
    if before.offer != after.offer:
        return
    for was, is_now in zip(before.tree.children, after.tree.children, strict=True):
        assert _RANK.get(is_now.answer, 2) >= _RANK.get(was.answer, 2), was.requirement


@pytest.mark.parametrize("name", ["continue-professional-in-the-window", "advance-to-provisional-ten-months-and-team"])
def test_the_order_of_facts_does_not_matter(name: str) -> None:
    case = official(name, RULEBOOK)
    turned = replace(case.facts, certificates=case.facts.certificates[::-1], degrees=case.facts.degrees[::-1])
    assert answer(turned, case.sought).conclusion == answer(case.facts, case.sought).conclusion
