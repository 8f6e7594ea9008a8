"""The only bridge from rows to facts."""

from datetime import timedelta

import pytest

from cecs.demo.staff import Staff
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.save import save_answers
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.certificates.models import Holding
from cecs.records.determinations.answers import beside_law
from cecs.records.determinations.gather import gather, gathered
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock
from tests.files import BIOLOGY, account_of, filed, signed, verified

DEGREE = {"level": "bachelor", "field": "biology", "accreditation": "regional", "conferred": "2026-05-20"}


@pytest.fixture
def draft(ada: Educator) -> Application:
    """Ada's draft for biology."""
    return start_application(ada, "first-certificate", "initial", [BIOLOGY], by=account_of(ada))


def test_only_what_is_verified_counts(draft: Application, ada: Educator, gil: Account, delia: Account) -> None:
    one = file_evidence(
        ada, "degree", DEGREE, source="institution", source_name="UConn", by=gil, received_on=clock.today()
    )
    assert gathered(draft)[0]["degrees"] == []
    verify_evidence(one, delia)
    (degree,) = gathered(draft)[0]["degrees"]
    assert degree == {**DEGREE, "evidence": one.number}


def test_what_is_withdrawn_no_longer_counts(draft: Application, ada: Educator, gil: Account, delia: Account) -> None:
    today = clock.today()
    one = file_evidence(ada, "degree", DEGREE, source="institution", source_name="UConn", by=gil, received_on=today)
    verify_evidence(one, delia)
    withdraw_evidence(one, gil, "Somebody else's")
    assert gathered(draft)[0]["degrees"] == []


def test_claims_count_for_a_preview_only_and_each_once(draft: Application, ada: Educator, gil: Account) -> None:
    today = clock.today()
    saved = save_answers(draft, "degrees", {"degrees": [DEGREE]}, by=account_of(ada))
    assert gathered(saved)[0]["degrees"] == []
    assert gathered(saved, with_claims=True)[0]["degrees"] == [DEGREE]
    one = file_evidence(ada, "degree", DEGREE, source="institution", source_name="UConn", by=gil, received_on=today)
    assert gathered(saved, with_claims=True)[0]["degrees"] == [{**DEGREE, "evidence": one.number}]


def test_an_own_copy_leaves_the_original_owed(ada: Educator, staff: Staff, delia: Account) -> None:
    application = filed(ada, staff, lacks=frozenset({"degree"}))
    own = file_evidence(
        ada,
        "degree",
        DEGREE | {"institution": "Nutmeg State College", "state": "CT", "country": "US"},
        source="applicant",
        source_name="Ada",
        by=account_of(ada),
        received_on=clock.today(),
    )
    assert [one["evidence"] for one in gathered(application, with_claims=True)[1]["documents"]] == [own.number]
    verified(ada, delia)
    (papers,) = [one for one in beside_law(application, "en") if one.line.kind == "document"]
    assert papers.answer != "met"


def test_the_register_is_read_with_its_last_day_as_the_law_counts_it(continuation: Application, cora: Educator) -> None:
    (held,) = gathered(continuation)[0]["certificates"]
    holding = Holding.objects.get(educator=cora)
    assert holding.until is not None
    assert held["expires"] == (holding.until - timedelta(days=1)).isoformat()
    assert (held["status"], held["served"], held["evidence"]) == ("active", True, holding.number)


def test_what_was_paid_is_told_with_its_day_and_card(waiting: Application) -> None:
    (paid,) = gathered(waiting)[1]["paid"]
    assert (paid["method"], paid["funding"], paid["date"]) == ("card", "credit", clock.today().isoformat())


def test_the_law_is_that_of_the_day_of_signing(waiting: Application) -> None:
    with clock.at(clock.today() + timedelta(days=400)):
        _facts, sought = gather(waiting)
    assert sought.filed_on == waiting.law_as_of


def test_an_empty_record_gives_facts_all_the_same(draft: Application) -> None:
    facts, sought = gather(draft)
    assert (facts.degrees, sought.endorsements) == ((), (BIOLOGY,))


def test_nothing_is_gathered_from_another_person(continuation: Application, ada: Educator, staff: Staff) -> None:
    filed(ada, staff)
    person, request = gathered(signed(continuation))
    mine = {one.number for one in evidence_of(continuation.educator)}
    assert not mine
    assert (person["degrees"], request["paid"]) == ([], [])
