"""Something that bears on a requirement arrives and is filed."""

from contextlib import nullcontext
from io import BytesIO
from typing import Any

import pytest

from cecs.records.accounts.errors import NotAllowed
from cecs.records.accounts.models import Account
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_key, by_number, evidence_of, filed_on, from_institutions, verified_of
from cecs.records.evidence.states import EvidenceKind, Source
from cecs.records.organizations.models import Organization
from cecs.values import clock
from cecs.values.numbers import is_number
from tests.asking import nothing_is_owed, times_written, written
from tests.files import account_of
from tests.records.documents.papers import pdf

SCORE = {"test": "praxis_5236", "taken": "2026-04-02", "score": 171, "official": True}
DEGREE = {"level": "bachelor", "field": "biology", "accreditation": "regional", "conferred": "2026-05-20"}
ONE_OF_EACH: dict[str, dict[str, Any]] = {
    "degree": DEGREE,
    "credits": {"biology": 40, "education": 30},
    "course": {"topic": "special-education", "credits": 3, "completed": "2025-12-18"},
    "preparation": {"route": "program", "state": "CT", "endorsements": ["030"], "completed": "2026-05-01"},
    "assessment": SCORE,
    "experience": {"from": "2021-09-01", "to": "2023-06-15", "school_months": 20, "role": "teacher"},
    "certificate": {"state": "OH", "type": "professional", "endorsements": ["030"], "issued": "2020-07-01"},
    "conduct": {"background_check": "clear"},
    "status": {"status": ["military-spouse"]},
}


def score_for(educator: Educator, by: Account, says: dict[str, Any] | None = None) -> Evidence:
    """File a score from the testing company's notice."""
    return file_evidence(
        educator,
        "assessment",
        says or SCORE,
        source="testing-company",
        source_name="ETS",
        by=by,
        received_on=clock.today(),
    )


def test_a_clerk_keys_an_official_notice(ada: Educator, gil: Account) -> None:
    score = score_for(ada, gil)
    assert is_number(score.number, "E")
    assert (score.says, score.source, score.is_own_copy, score.is_verified) == (SCORE, "testing-company", False, False)
    assert evidence_of(ada) == filed_on(gil, clock.today()) == [score]
    assert by_number(score.number.lower()) == by_key(score.key) == score
    assert verified_of(ada) == []


@pytest.mark.parametrize("kind", sorted(ONE_OF_EACH))
def test_every_kind_says_what_the_law_knows(ada: Educator, gil: Account, kind: str) -> None:
    filed = file_evidence(
        ada, kind, ONE_OF_EACH[kind], source="bureau", source_name="Notice", by=gil, received_on=clock.today()
    )
    assert filed.kind == EvidenceKind(kind)


@pytest.mark.parametrize(
    "says",
    [
        {"test": "praxis_5236", "scroe": 171},
        {"test": "praxis_5236", "taken": "yesterday"},
        {"test": "praxis_5236", "official": "surely"},
    ],
)
def test_what_the_law_does_not_know_is_refused(ada: Educator, gil: Account, says: dict[str, Any]) -> None:
    with pytest.raises(NotEvidence):
        score_for(ada, gil, says)


def test_the_same_notice_keyed_twice_is_one_piece(ada: Educator, gil: Account) -> None:
    assert score_for(ada, gil) == score_for(ada, gil)
    assert times_written("evidence.filed") == 1


def test_another_score_of_the_same_test_is_another_piece(ada: Educator, gil: Account) -> None:
    score_for(ada, gil)
    score_for(ada, gil, {**SCORE, "taken": "2026-06-02", "score": 180})
    assert len(evidence_of(ada)) == 2


def test_the_applicants_own_copy_is_known_as_one_and_rests_on_its_paper(ada: Educator) -> None:
    paper = keep_upload(BytesIO(pdf()), by=account_of(ada), name="transcript.pdf")
    own = file_evidence(
        ada, "degree", DEGREE, source=Source.APPLICANT, source_name="Ada", by=account_of(ada),
        received_on=clock.today(), document=paper, for_application="A-2026-000001-H",
    )  # fmt: skip
    assert (own.is_own_copy, own.document, own.for_application) == (True, paper, "A-2026-000001-H")


def test_a_college_sends_for_itself_alone(ada: Educator, june: Account, college: Organization) -> None:
    sent = file_evidence(
        ada, "degree", DEGREE, source="institution", source_name=college.name, by=june, received_on=clock.today()
    )
    assert from_institutions([college.name]) == [sent]
    with pytest.raises(NotAllowed):
        file_evidence(
            ada, "degree", DEGREE, source="institution", source_name="Yale", by=june, received_on=clock.today()
        )


def test_an_employing_agent_states_experience_for_the_own_district_alone(ada: Educator, ivan: Account) -> None:
    says = ONE_OF_EACH["experience"]
    for name, is_own in (("Hartford School District", True), ("New Haven School District", False)):
        with nullcontext() if is_own else pytest.raises(NotAllowed):
            file_evidence(
                ada, "experience", says, source="employer", source_name=name, by=ivan, received_on=clock.today()
            )


@pytest.mark.parametrize("source", [source for source in Source if source != Source.APPLICANT])
def test_an_applicant_speaks_for_no_source(ada: Educator, source: str) -> None:
    with pytest.raises(NotAllowed):
        file_evidence(
            ada, "degree", DEGREE, source=source, source_name="Yale", by=account_of(ada), received_on=clock.today()
        )


def test_ben_sends_nothing_for_ada(ada: Educator, ben: Educator) -> None:
    with pytest.raises(NotAllowed):
        file_evidence(
            ada, "degree", DEGREE, source="applicant", source_name="Ben", by=account_of(ben), received_on=clock.today()
        )


def test_the_history_says_what_came_from_whom(ada: Educator, gil: Account) -> None:
    score = score_for(ada, gil)
    row = written(score.number, "evidence.filed")
    assert (row.actor, row.acting_as) == (str(gil), "clerk")
    assert (row.carries["educator"], row.carries["source_name"]) == (ada.number, "ETS")


def test_nothing_is_owed(ada: Educator, gil: Account) -> None:
    score_for(ada, gil)
    assert nothing_is_owed()
