"""The answer as a whole: which offer is meant, what follows, what is issued, what it costs, what is offered instead."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cecs.eligibility.expected import differences
from cecs.eligibility.find import find
from cecs.eligibility.findings import Answer, Conclusion, Finding, Found
from cecs.eligibility.on_filing import found_on
from cecs.law.load import load_rulebook
from cecs.law.rulebook import Rulebook
from tests.eligibility.conftest import answered, official
from tests.law.tiny import PAGES, write

GROWN = {
    "born": "1980-01-01",
    "credits": {"sums": 20},
    "assessments": [{"test": "quiz", "taken": "2012-01-01", "score": 60}],
}


def begin(rulebook: Rulebook, filed: str = "2013-03-01", educator: dict[str, Any] = GROWN, **request: Any) -> Found:
    asked = {"kind": "first-certificate", "endorsements": ["001"], **request}
    return answered({"filed": filed, "request": asked, "educator": educator}, rulebook)


def test_everything_met_is_granted_with_its_days_and_its_fee(tiny: Rulebook) -> None:
    found = begin(tiny, certificate="first")
    assert found.conclusion is Conclusion.GRANT
    assert found.certificate is not None
    assert found.fee is not None
    assert (found.certificate.since, found.certificate.until) == (date(2013, 3, 1), date(2015, 3, 1))
    assert (found.fee.total_cents, found.fee.due_at_filing_cents, found.fee.currency) == (3000, 1000, "EUR")
    assert found.missing == ()
    assert {"act-1", "act-2", "practice-tests"} <= set(found.citations)


def test_figures_change_with_the_day(tiny: Rulebook) -> None:
    late = {**GROWN, "credits": {"sums": 19}}
    assert (
        begin(
            tiny,
            "2009-12-31",
            {**late, "assessments": [{"test": "quiz", "taken": "2009-01-01", "score": 50}]},
            certificate="first",
        ).conclusion
        is Conclusion.GRANT
    )
    found = begin(tiny, educator=late, certificate="first")
    assert (found.conclusion, [one.kind for one in found.missing]) == (Conclusion.INCOMPLETE, ["credits"])


def test_what_bars_refuses_and_what_lacks_is_incomplete(tiny: Rulebook) -> None:
    young = {**GROWN, "born": "2000-01-01", "credits": {}}
    found = begin(tiny, educator=young, certificate="first")
    assert found.conclusion is Conclusion.REFUSE
    assert [one.kind for one in found.missing] == ["age", "credits"]


def test_an_unknown_mark_is_for_a_person_and_nothing_is_granted(tiny: Rulebook) -> None:
    person = {**GROWN, "assessments": [{"test": "quiz_two", "taken": "2016-01-01", "score": 1}]}
    found = begin(tiny, "2016-06-01", person, certificate="first")
    assert (found.conclusion, found.certificate, found.missing) == (Conclusion.REVIEW, None, ())


def test_without_a_certificate_the_highest_is_meant(tiny: Rulebook) -> None:
    assert begin(tiny).offer == "begin-second"
    assert begin(tiny, "2016-01-01").offer == "begin"


def test_a_term_that_nobody_knows_has_no_end(tiny: Rulebook) -> None:
    found = begin(tiny, certificate="second")
    assert found.certificate is not None
    assert found.certificate.until is None


def test_what_the_law_has_ended_is_refused_by_the_text_that_ended_it(tiny: Rulebook) -> None:
    found = begin(tiny, "2015-01-01", certificate="second")
    assert (found.covered, found.conclusion, found.citations) == (True, Conclusion.REFUSE, ("act-2",))
    assert [one.kind for one in found.missing] == ["timing"]
    assert [one.type for one in found.alternatives] == ["first"], "what it names to fall back on is still offered"
    assert begin(tiny, "2014-12-31", certificate="second").conclusion is Conclusion.GRANT


def test_a_subject_of_which_nothing_is_encoded_is_not_covered(tiny: Rulebook) -> None:
    found = begin(tiny, endorsements=["002"], certificate="first")
    assert (found.covered, found.conclusion, found.why) == (False, None, "endorsement-not-encoded:002")


def test_a_kind_of_which_nothing_is_encoded_is_not_covered(tiny: Rulebook) -> None:
    found = begin(tiny, kind="permit", certificate="first")
    assert (found.covered, found.why) == (False, "nothing-encoded:permit")


def test_money_counts_only_where_it_is_in_question(tiny: Rulebook) -> None:
    assert begin(tiny, certificate="first").conclusion is Conclusion.GRANT
    owing = begin(tiny, certificate="first", paid=[])
    assert (owing.conclusion, [one.kind for one in owing.missing]) == (Conclusion.INCOMPLETE, ["fee"])
    paid = [{"amount": 10.00, "date": date(2013, 3, 1)}, {"amount": 20.00, "date": date(2013, 3, 1)}]
    assert begin(tiny, certificate="first", paid=paid).conclusion is Conclusion.GRANT
    assert begin(tiny, certificate="first", paid=paid[1:]).missing[0].kind == "fee"


def test_the_fall_back_is_offered_where_it_would_be_granted(tmp_path: Path) -> None:
    young_second = PAGES["offers.yaml"].replace(
        "  asks:\n    - {use: of-age}\n    - {use: tested}\n    - {use: paid}\n  grants: {type: second",
        "  asks:\n    - {use: of-age}\n    - {use: hours, area: letters}\n  grants: {type: second",
    )
    rulebook = load_rulebook(write(tmp_path / "changed", offers=young_second))
    found = begin(rulebook, certificate="second")
    assert found.conclusion is Conclusion.INCOMPLETE
    assert [(one.type, one.conclusion, one.fee.total_cents) for one in found.alternatives] == [
        ("first", Conclusion.GRANT, 3000)
    ]
    assert begin(rulebook, educator={**GROWN, "assessments": []}, certificate="second").alternatives == ()


def test_what_two_offers_would_issue_alike_is_offered_once(tmp_path: Path) -> None:
    rulebook = load_rulebook(
        write(tmp_path / "twice", offers=PAGES["offers.yaml"].replace("instead: [begin]", "instead: [begin, begin]"))
    )
    found = begin(rulebook, "2015-01-01", certificate="second")
    assert [one.type for one in found.alternatives] == ["first"]


def test_an_answer_cites_the_text_that_offers_what_is_asked(tiny: Rulebook) -> None:
    assert "act-1" in begin(tiny, certificate="first").citations


def test_what_is_held_goes_on_from_the_day_after_its_end(tiny: Rulebook) -> None:
    held = [
        {"state": "TY", "type": "first", "endorsements": ["001"], "effective": "2012-01-01", "expires": "2014-01-01"}
    ]
    found = answered(
        {"filed": "2013-12-01", "request": {"kind": "continue"}, "educator": {**GROWN, "certificates": held}}, tiny
    )
    assert found.certificate is not None
    assert (found.certificate.since, found.certificate.until) == (date(2014, 1, 2), date(2016, 1, 2))
    assert found.certificate.endorsements == ("001",)
    assert found.fee is not None
    assert found.fee.total_cents == 0


def test_no_finding_stands_without_a_text(connecticut: Rulebook) -> None:
    case = official("biology-first-certificate-everything-met", connecticut)
    found = find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
    assert found.tree is not None

    def uncited(finding: Finding) -> list[str]:
        return [finding.requirement] * (not finding.citations) + [
            name for child in finding.children for name in uncited(child)
        ]

    assert uncited(found.tree) == []


def test_an_earlier_day_is_not_covered(connecticut: Rulebook) -> None:
    case = official("biology-first-certificate-everything-met", connecticut)
    early = type(case.sought)(kind="renew", filed_on=date(1989, 6, 30))
    found, law = found_on(case.facts, early, connecticut)
    assert (found.covered, found.why, law.day) == (False, "before-first-day:1989-07-01", date(1989, 7, 1))


MUST_PASS = [
    "advance-to-professional-certified-2014-on-credits",
    "advance-to-professional-fifty-months-after-july-2025",
    "advance-to-provisional-after-the-level-ended",
    "advance-to-provisional-six-months-team-unfinished",
    "advance-to-provisional-ten-months-and-team",
    "continue-professional-day-after-expiry",
    "continue-professional-in-the-window",
    "first-initial-in-state-graduate",
    "first-initial-review-fee-paid-balance-owed",
    "administrator-modules-one-under-two",
    "administrator-slla-1010-of-2008",
    "biology-first-certificate-everything-met",
    "core-tests-not-asked-in-2017",
    "elementary-old-test-window-closed",
    "special-education-course-never-taken",
]


@pytest.mark.promise
@pytest.mark.parametrize("name", MUST_PASS)
def test_the_published_answer_is_given(connecticut: Rulebook, name: str) -> None:
    case = official(name, connecticut)
    found = find(case.facts, case.sought, connecticut.on(case.sought.filed_on))
    assert found.covered
    assert case.expected is not None
    assert list(differences(case.expected, found)) == []


def test_english_goes_to_a_person_with_the_source_of_the_mark(connecticut: Rulebook) -> None:
    english = answered(
        {
            "filed": "2024-06-20",
            "request": {
                "kind": "first-certificate",
                "certificate": "initial",
                "endorsements": ["015"],
                "channel": "online",
            },
            "educator": {
                "born": "2001-03-14",
                "degrees": [
                    {
                        "level": "bachelor",
                        "field": "english",
                        "accreditation": "regional",
                        "country": "US",
                        "conferred": "2024-05-18",
                    }
                ],
                "credits": {
                    "general-academic": 45,
                    "english": 40,
                    "mathematics": 8,
                    "science": 12,
                    "social-science": 9,
                    "fine-arts": 3,
                },
                "courses": [
                    {"topic": "special-education", "clock_hours": 45},
                    {"topic": "us-history", "credits": 3},
                    {"topic": "dyslexia", "clock_hours": 15},
                ],
                "preparation": [
                    {
                        "route": "program",
                        "state": "CT",
                        "endorsements": ["015"],
                        "completed": "2024-05-18",
                        "recommended": True,
                    }
                ],
                "assessments": [
                    {"test": "praxis_5039", "taken": "2024-02-10", "score": 175},
                    {"test": "edtpa", "taken": "2024-04-01", "score": 40},
                ],
                "conduct": {"background_check": "clear", "child_abuse_registry": "clear"},
            },
        },
        connecticut,
    )
    assert english.conclusion is Conclusion.REVIEW
    assert english.missing == ()
    assert english.tree is not None
    (doubtful,) = [one for one in english.tree.children if one.answer is Answer.NEEDS_REVIEW]
    assert (doubtful.requirement, doubtful.kind) == ("subject-test.015", "assessment")
    assert "practice-assessments" in doubtful.children[0].citations
