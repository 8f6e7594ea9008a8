"""Verifying evidence, and who may open which paper."""

import pytest
from django.urls import reverse

from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.documents.models import Document, DocumentState
from cecs.records.documents.storage import put
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock
from tests.asking import times_written
from tests.files import account_of
from tests.portals.desk.conftest import As, file_for

pytestmark = pytest.mark.django_db
PAPER = b"%PDF-1.4 a paper"


def paper(by: Account, state: DocumentState = DocumentState.CLEAN) -> Document:
    return Document.objects.create(
        sha256=put(PAPER),
        bytes=len(PAPER),
        media_type="application/pdf",
        name="notice.pdf",
        uploaded_by=by,
        state=state,
    )


def with_paper(application: Application, kind: str, gil: Account, document: Document) -> Evidence:
    says = {
        "conduct": {"background_check": "record"},
        "assessment": {"test": "praxis_5235", "taken": "2026-01-10", "score": 160, "official": True},
    }[kind]
    source = {"conduct": "bureau", "assessment": "testing-company"}[kind]
    return file_evidence(
        application.educator,
        kind,
        says,
        source=source,
        source_name="A",
        by=gil,
        received_on=clock.today(),
        document=document,
    )


def test_one_button_verifies_one_piece(staff_as: As, delia: Account, filed: Application) -> None:
    """And leads back to it on the page."""
    first = evidence_of(filed.educator)[0]
    answer = staff_as(delia).post(reverse("desk:verify", args=(filed.key, first.number)))
    first.refresh_from_db()
    assert first.verified_by == delia
    assert answer["Location"].endswith(f"#{first.number}")


def test_one_button_verifies_all_that_stood_on_the_page(staff_as: As, delia: Account, filed: Application) -> None:
    """Each with a history row of its own."""
    seen = [one.number for one in evidence_of(filed.educator)]
    staff_as(delia).post(reverse("desk:verify_all", args=(filed.key,)), {"seen": seen})
    assert all(one.is_verified for one in evidence_of(filed.educator))
    assert times_written("evidence.verified") == len(seen)


def test_what_was_not_on_the_page_is_not_verified(staff_as: As, delia: Account, filed: Application) -> None:
    """Nobody verifies what nobody has seen."""
    seen = [one.number for one in evidence_of(filed.educator)][:2]
    staff_as(delia).post(reverse("desk:verify_all", args=(filed.key,)), {"seen": seen})
    assert [one.number for one in evidence_of(filed.educator) if one.is_verified] == seen


def test_what_was_taken_back_meanwhile_is_said(staff_as: As, delia: Account, june: Account, filed: Application) -> None:
    """A page that is a minute old does no harm."""
    first = next(one for one in evidence_of(filed.educator) if one.kind == "degree")
    withdraw_evidence(first, june, because="wrong student")
    answer = staff_as(delia).post(reverse("desk:verify", args=(filed.key, first.number)), follow=True)
    assert f"{first.number} was taken back a moment ago." in answer.content.decode()
    first.refresh_from_db()
    assert not first.is_verified


def test_evidence_of_another_person_is_not_verified_through_this_file(
    staff_as: As, delia: Account, filed: Application, mina: Educator, staff: Staff
) -> None:
    """The address names both, and both must fit."""
    stray = evidence_of(file_for(mina, "015", staff).educator)[0]
    assert staff_as(delia).post(reverse("desk:verify", args=(filed.key, stray.number))).status_code == 404


def test_an_applicants_own_copy_is_shown_and_never_verified(staff_as: As, delia: Account, filed: Application) -> None:
    """It counted for the preview; the original comes from its source."""
    says = {"test": "praxis_5235", "taken": "2026-01-10", "score": 160}
    ada, today = account_of(filed.educator), clock.today()
    copy = file_evidence(
        filed.educator, "assessment", says, source="applicant", source_name="", by=ada, received_on=today
    )
    client = staff_as(delia)
    verify = reverse("desk:verify", args=(filed.key, copy.number))
    page = client.get(reverse("desk:file", args=(filed.key,))).content.decode()
    assert copy.number in page
    assert verify not in page
    assert client.post(verify).status_code == 404
    client.post(reverse("desk:verify_all", args=(filed.key,)), {"seen": [copy.number]})
    copy.refresh_from_db()
    assert not copy.is_verified


def test_a_supervisor_does_not_verify(staff_as: As, ezra: Account, filed: Application) -> None:
    """Who decides does not examine."""
    first = evidence_of(filed.educator)[0]
    assert staff_as(ezra).post(reverse("desk:verify", args=(filed.key, first.number))).status_code == 404


def test_a_clean_paper_opens(staff_as: As, delia: Account, gil: Account, filed: Application) -> None:
    """As a file, with its own bytes."""
    evidence = with_paper(filed, "assessment", gil, paper(gil))
    assert evidence.document is not None
    answer = staff_as(delia).get(reverse("desk:document", args=(filed.key, evidence.document.key)))
    assert b"".join(answer.streaming_content) == PAPER  # type: ignore[attr-defined]


def test_a_paper_in_quarantine_does_not(staff_as: As, delia: Account, gil: Account, filed: Application) -> None:
    """And the file says why."""
    evidence = with_paper(filed, "assessment", gil, paper(gil, DocumentState.QUARANTINED))
    assert evidence.document is not None
    browser = staff_as(delia)
    assert browser.get(reverse("desk:document", args=(filed.key, evidence.document.key))).status_code == 404
    page = browser.get(reverse("desk:file", args=(filed.key,))).content.decode()
    assert "The paper waits for the virus scan." in page


def test_what_a_background_check_found_is_for_supervisors(
    staff_as: As, delia: Account, ezra: Account, gil: Account, filed: Application
) -> None:
    """The evaluator sees that there is a record, not what it says."""
    evidence = with_paper(filed, "conduct", gil, paper(gil))
    assert evidence.document is not None
    address = reverse("desk:document", args=(filed.key, evidence.document.key))
    assert staff_as(delia).get(address).status_code == 404
    assert staff_as(ezra).get(address).status_code == 200
    page = staff_as(delia).get(reverse("desk:file", args=(filed.key,))).content.decode()
    assert "There is a record" in page
    assert "Only a supervisor can open this paper." in page


def test_a_paper_of_another_person_does_not_open_through_this_file(
    staff_as: As, delia: Account, gil: Account, filed: Application
) -> None:
    """The address names both, and both must fit."""
    stray = paper(gil)
    assert staff_as(delia).get(reverse("desk:document", args=(filed.key, stray.key))).status_code == 404
