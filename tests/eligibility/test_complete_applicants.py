"""Who shows everything is granted, or goes to a person over a figure that no source gives and that is named."""

from datetime import date
from typing import Any

import pytest

from cecs.eligibility.findings import Conclusion, Found
from cecs.law.load import load_rulebook
from tests.eligibility.conftest import CONNECTICUT, answered

RULEBOOK = load_rulebook(CONNECTICUT)
DAY = date(2025, 9, 15)
GIVES_A_PERSON = RULEBOOK.coverage["complete applicants who go to a person"].partly
CLOSED = frozenset({"001", "002", "003", "004", "005", "006", "008", "013", "201", "202", "204"})
OPEN = sorted(set(RULEBOOK.endorsements) - CLOSED)
FIELDS = {
    "010": "business", "015": "english", "018": "french", "019": "german", "020": "italian", "021": "latin",
    "022": "russian", "023": "spanish", "024": "arabic", "026": "history", "029": "mathematics", "030": "biology",
    "031": "chemistry", "032": "physics", "033": "earth science", "071": "social work", "317": "portuguese",
    "318": "chinese", "none-566d": "marriage and family therapy",
}  # fmt: skip
ALREADY_CERTIFIED = ("062", "068", "097", "105", "106")
ROLES = ("teacher", "trade", "administrator", "nurse")
LICENSES = ("speech-language-pathologist", "registered-nurse", "dental-hygienist", "marriage-and-family-therapist")


def replaced(test: str) -> bool:
    """True of a test whose successor is known: a complete applicant of today took the newer one."""
    return bool(RULEBOOK.assessments[test].replaced_by) or test == "praxis_5091"


def everything(code: str) -> dict[str, Any]:
    """A person who shows whatever anything asks, on tests that are still given."""
    field = FIELDS.get(code, "liberal arts")
    here = {"state": "CT", "country": "US"}
    degrees = [{"level": "high-school", "conferred": "1998-06-15"}] + [
        {"level": level, "field": field, "accreditation": "regional", "language": "English", "conferred": day, **here}
        for level, day in (("bachelor", "2002-05-20"), ("master", "2006-05-20"))
    ]
    served = {"endorsements": [code, "102"], "employer": "public", "employer_name": "A district", "successful": True}
    long = {"from": "2012-01-01", "to": "2024-06-30", "school_months": 100, "full_time": True, **here, **served}
    intern = {**long, "from": "2010-09-01", "to": "2011-06-30", "school_months": 10, "role": "intern"}
    held = {"state": "CT", "type": "professional", "endorsements": ["305", "102", "026"], "issued": "2018-01-01",
            "effective": "2018-01-01", "expires": "2027-12-31", "status": "active", "served": True}  # fmt: skip
    score = {"actfl_opi": "Superior", "actfl_wpt": "Superior"}
    return {
        "born": "1980-01-01",
        "degrees": degrees,
        "credits": dict.fromkeys(sorted(RULEBOOK.declared["credit areas"]), 60),
        "courses": [
            {"topic": topic, "credits": 6, "clock_hours": 400, "completed": "2010-01-01"}
            for topic in sorted(RULEBOOK.declared["course topics"])
        ],
        "preparation": [
            {"route": "program", "state": "CT", "endorsements": [code, "305", "102", "018"],
             "completed": "2011-05-20", "recommended": True}
        ],
        "assessments": [
            {"test": test, "taken": "2024-06-01", "score": score.get(test, 300)}
            for test in sorted(RULEBOOK.assessments) if not replaced(test)
        ],
        "experience": [{**long, "role": role} for role in ROLES] + [intern],
        "licenses": [{"kind": kind, "state": "CT", "status": "active"} for kind in LICENSES],
        "certificates": [held] if code in ALREADY_CERTIFIED else [],
        "conduct": {"background_check": "clear", "child_abuse_registry": "clear", "actions": [], "convictions": []},
    }  # fmt: skip


def asked(code: str) -> Found:
    """The answer to a first certificate in the field."""
    group = RULEBOOK.endorsements[code].group
    certificate = "adult-education" if group == "adult-education" else "initial"
    request = {"kind": "first-certificate", "certificate": certificate, "endorsements": [code],
               "applicant": "educator", "channel": "online"}  # fmt: skip
    return answered({"filed": DAY.isoformat(), "request": request, "educator": everything(code)}, RULEBOOK)


@pytest.mark.parametrize("code", OPEN)
def test_who_shows_everything_is_granted_or_a_null_figure_is_named(code: str) -> None:
    found = asked(code)
    assert found.covered
    assert found.conclusion is (Conclusion.REVIEW if code in GIVES_A_PERSON else Conclusion.GRANT), found.missing
    assert code not in GIVES_A_PERSON or RULEBOOK.coverage["endorsements"].partly.get(code)


def test_no_more_than_a_tenth_go_to_a_person_without_a_named_figure() -> None:
    unnamed = [code for code in OPEN if asked(code).conclusion is Conclusion.REVIEW and code not in GIVES_A_PERSON]
    assert len(unnamed) <= len(OPEN) // 10


@pytest.mark.parametrize("code", sorted(CLOSED))
def test_what_is_no_longer_issued_is_refused(code: str) -> None:
    assert asked(code).conclusion is Conclusion.REFUSE


def test_every_endorsement_says_how_fully_it_is_covered() -> None:
    coverage = RULEBOOK.coverage["endorsements"]
    assert {*coverage.fully, *coverage.partly} == set(RULEBOOK.endorsements)
    assert not coverage.not_at_all
    assert set(GIVES_A_PERSON) <= set(coverage.partly)
