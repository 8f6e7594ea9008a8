"""The case format is read word by word, and anything else is refused with its place."""

import contextlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.eligibility.cases import facts_from, read_case, sought_from
from cecs.eligibility.expected import Expected, differences
from cecs.eligibility.facts import Facts
from cecs.eligibility.findings import Conclusion, FeeOwed, Found, Granted, Missing
from cecs.law.reading import Refused, read_file, read_text
from cecs.law.rulebook import Rulebook
from tests.eligibility.conftest import CASES

WHOLE = """
id: whole
title: Everything at once
source: [https://example.org]
confidence: derived
filed: 2024-03-01
request:
  kind: continue
  certificate: professional
  endorsements: ["029"]
  applicant: educator
  channel: online
  form: ED 179
  signature: electronic
  reason: hardship
  paid: [{amount: 50.00, method: card, brand: visa, funding: credit, date: 2024-03-01}]
  documents: [{kind: transcript, channel: mail, from: institution, form: original, date: 2024-03-01}]
  context: {position: teacher, district: Hartford, first_day: 2024-08-28, same_assignment_days: 35,
            school: {kind: charter, teachers_and_administrators: 40, permits_this_year: 12}}
educator:
  born: 1980-05-01
  degrees: [{level: bachelor, field: mathematics, conferred: 2002-05-20, evidence: E-1}]
  credits: {mathematics: 42}
  courses: [{topic: special-education, clock_hours: 36}]
  preparation: [{route: program, state: CT, endorsements: ["029"], completed: 2002-05-20, recommended: true}]
  assessments: [{test: sat, taken: 1996-05-04, total: 1120, sections: {verbal: 440}, official: true}]
  experience: [{from: 2003-09-01, to: 2008-06-30, school_months: 50, endorsements: ["029"]}]
  certificates: [{state: CT, type: professional, effective: 2019-07-01, expires: 2024-06-30, extensions: 0}]
  induction: {program: TEAM, completed: 2005-05-01}
  licenses: [{kind: registered-nurse, state: CT, status: active}]
  languages: [{language: Spanish, oral: passed}]
  status: [military-spouse]
  conduct: {background_check: clear, child_abuse_registry: clear,
            actions: [{kind: revocation, state: CT, date: 2018-02-01, until: 2023-02-01}],
            convictions: [{offence: theft, class: felony, date: 2010-01-01, sentence_ended: 2012-01-01}]}
expect:
  outcome: grant
  certificate: {type: professional, valid_from: 2024-07-01, valid_through: 2034-06-30, endorsements: ["029"]}
  fee: {total: 0.00, due_at_filing: 0.00}
  missing: []
  not_missing: [experience]
  cites: [cgs-10-145b]
  alternative: {type: initial}
"""


def test_every_word_of_the_format_is_read(connecticut: Rulebook) -> None:
    case = read_case(read_text(WHOLE, "whole.yaml"), connecticut.declared)
    facts, sought = case.facts, case.sought
    assert (case.id, case.confidence, sought.kind, sought.filed_on) == (
        "whole",
        "derived",
        "continue",
        date(2024, 3, 1),
    )
    assert facts.degrees[0].evidence == "E-1"
    assert facts.credits[0].hours == 42
    assert facts.assessments[0].sections == {"verbal": 440}
    assert facts.experience[0].through == date(2008, 6, 30)
    assert facts.certificates[0].extensions == 0
    assert facts.adverse_actions[0].until == date(2023, 2, 1)
    assert facts.convictions[0].grade == "felony"
    assert sought.paid is not None
    assert sought.paid[0].cents == 5000
    assert sought.documents[0].sent_by == "institution"
    assert sought.context.permits_this_year == 12
    assert case.expected is not None
    assert case.expected.fee == {"total": 0, "due_at_filing": 0}


def test_what_is_left_out_is_not_known() -> None:
    case = read_case({"id": "bare", "filed": "2024-03-01", "request": {"kind": "renew"}, "educator": {}})
    assert case.facts == Facts()
    assert case.sought.paid is None, "money is not in question"
    assert sought_from({"kind": "renew", "paid": []}, filed=date(2024, 3, 1)).paid == (), "nothing is paid yet"


def test_json_is_read_like_yaml(tmp_path: Path, connecticut: Rulebook) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps({
        "id": "j", "filed": "2024-03-01", "request": {"kind": "renew", "endorsements": ["029"]},
        "educator": {"born": "1980-01-01"},
    }))  # fmt: skip
    with pytest.raises(Refused, match="expected a day"):
        read_case(read_file(path), connecticut.declared)


def test_credits_may_rest_on_evidence_of_their_own() -> None:
    facts = facts_from({"credits": [{"area": "mathematics", "hours": 12, "evidence": "E-7"}]})
    assert (facts.credits[0].hours, facts.credits[0].evidence) == (12, "E-7")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind: continue", "kind: continu", "Did you mean 'continue'"),
        ("id: whole", "id: The Whole", "small letters"),
        ("id: whole\n", "", "'id' is missing"),
        ("filed: 2024-03-01", "filed: 2024-02-30", "not a day of the calendar"),
        ("filed: 2024-03-01", "filed: soon", "expected a day"),
        ('endorsements: ["029"]', 'endorsements: ["030x"]', "not one of the endorsements"),
        ('endorsements: ["029"]', "endorsements: [029]", "needs quotes"),
        ('endorsements: ["029"]', "endorsements: [29]", "expected a text"),
        ("certificate: professional", "certificate: profesional", "Did you mean 'professional'"),
        ("mathematics: 42", "maths: 42", "not one of the credit areas"),
        ("mathematics: 42", "mathematics: -1", "not a possible figure"),
        ("topic: special-education", "topic: special-ed", "Did you mean 'special-education'"),
        ("test: sat", "test: satt", "Did you mean 'sat'"),
        ("level: bachelor", "level: bachelors", "Did you mean 'bachelor'"),
        ("conferred: 2002", "confered: 2002", "Did you mean 'conferred'"),
        ("from: 2003-09-01, to: 2008-06-30", "from: 2009-09-01, to: 2008-06-30", "cannot come before"),
        ("born: 1980-05-01", "born: 2025-05-01", "cannot file"),
        ("amount: 50.00", "amount: 50.005", "not an amount"),
        ("amount: 50.00", "amount: -5", "below nothing"),
        ("background_check: clear", "background_check: clean", "Did you mean 'clear'"),
        ("outcome: grant", "outcome: granted", "Did you mean 'grant'"),
        ("not_missing: [experience]", "not_missing: [experiance]", "Did you mean 'experience'"),
        ("alternative: {type: initial}", "alternative: {type: intial}", "Did you mean 'initial'"),
        ("status: [military-spouse]", "status: [spouse]", "not one of the statuses"),
        ("educator:", "educater:", "Did you mean 'educator'"),
        ("recommended: true", "recommended: maybe", "expected true or false"),
    ],
)
def test_what_is_not_the_format_is_refused(connecticut: Rulebook, old: str, new: str, says: str) -> None:
    assert old in WHOLE
    with pytest.raises(Refused, match=says) as refused:
        read_case(read_text(WHOLE.replace(old, new, 1), "whole.yaml"), connecticut.declared)
    assert refused.value.file == "whole.yaml"


def test_every_published_case_is_read(connecticut: Rulebook) -> None:
    paths = sorted((CASES / "official").rglob("*.yaml"))
    assert len(paths) == 50
    assert all(read_case(read_file(path), connecticut.declared).expected for path in paths)


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([
        "id", "filed", "request", "educator", "kind", "degrees", "credits", "level", "conferred", "paid", "amount",
    ]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(_ANYTHING)
def test_nothing_makes_the_reader_fall_over(anything: object) -> None:
    with contextlib.suppress(Refused):
        read_case({"id": "a", "filed": "2024-03-01", "request": {"kind": "renew"}, "educator": anything})


def found(**changed: Any) -> Found:
    fee = FeeOwed(total_cents=20000, due_at_filing_cents=5000, nonrefundable_cents=5000, currency="USD")
    granted = Granted(type="initial", since=date(2024, 7, 1), until=date(2027, 7, 1), endorsements=("029",))
    return Found(**{
        "covered": True, "as_of": date(2024, 7, 1), "rulebook": "x", "conclusion": Conclusion.GRANT, "fee": fee,
        "certificate": granted, "missing": (Missing(requirement="f", kind="fee"),), "citations": ("a",), **changed,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "says"),
    [
        ({"outcome": "refuse"}, "expected the outcome refuse, found grant"),
        ({"fee": {"total": 100}}, "expected the fee total to be 1.00, found 200.00"),
        ({"missing": ("course",)}, "expected course to be missing; missing are fee"),
        ({"not_missing": ("fee",)}, "expected fee not to be missing"),
        ({"cites": ("b",)}, "expected a citation of b; cited are a"),
        ({"alternative": "initial"}, "expected initial to be offered instead; offered are none"),
        ({"type": "professional"}, "expected the certificate's type to be professional, found initial"),
        ({"valid_through": date(2027, 7, 1)}, "valid_through to be 2027-07-01, found 2027-06-30"),
        ({"endorsements": ("030",)}, "endorsements"),
    ],
)
def test_a_difference_is_a_sentence(expected: dict[str, Any], says: str) -> None:
    (difference,) = differences(Expected(**expected), found())
    assert says in difference


def test_what_holds_says_nothing() -> None:
    expected = Expected(
        outcome="grant", type="initial", valid_from=date(2024, 7, 1), valid_through=date(2027, 6, 30),
        endorsements=("029",), fee={"total": 20000}, missing=("fee",), not_missing=("course",), cites=("a",),
    )  # fmt: skip
    assert list(differences(expected, found())) == []
    (none,) = differences(Expected(type="initial"), found(certificate=None))
    assert none == "expected a certificate, found none"
    (unpriced,) = differences(Expected(fee={"total": 1}), found(fee=None))
    assert "found none" in unpriced
